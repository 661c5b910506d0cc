import { KeyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { PeopleFileShown } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { saveAs } from '../../../parts/saving'

/** The list is done; the first passwords are kept before the panel can be closed. */
export function FileDone({ of, passwords, close }: { of: PeopleFileShown; passwords: Blob; close: () => void }) {
  const text = useText().people
  const [saved, setSaved] = useState(of.opens === 0)
  return (
    <div className="people-file-done" role="alert">
      <p>{text.fileDone(of.opens, of.changes)}</p>
      {of.opens > 0 && (
        <>
          <h3><KeyOutlined aria-hidden /> {text.filePasswords}</h3>
          <p className="quiet">{text.filePasswordsHint}</p>
          <Button type={saved ? 'default' : 'primary'} onClick={() => { saveAs(text.filePasswordsName, passwords); setSaved(true) }}>{text.filePasswordsSave}</Button>
        </>
      )}
      <Button type={saved ? 'primary' : 'default'} disabled={!saved} onClick={close}>{text.fileClose}</Button>
    </div>
  )
}
