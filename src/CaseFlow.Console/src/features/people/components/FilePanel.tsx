import { CloseOutlined, DownloadOutlined, FileAddOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import type { PeopleFileShown } from '../../../api/contract'
import { applyPeopleFile, checkPeopleFile } from '../../../api/people'
import { useText } from '../../../i18n/language'
import { saveAs } from '../../../parts/saving'
import { Trouble } from '../../../parts/Trouble'
import { useAttempt } from '../../../parts/useAttempt'
import { FileDone } from './FileDone'
import { FileLines } from './FileLines'

interface Props { done: () => void; close: () => void }

/** Read as what it is by spreadsheets on Chinese machines too. */
const byteOrder = '\ufeff'

/** A list of people: checked line by line as soon as it is chosen, then done entirely or not at all. */
export function FilePanel({ done, close }: Props) {
  const text = useText()
  const [list, setList] = useState<File>()
  const [shown, setShown] = useState<PeopleFileShown>()
  const [passwords, setPasswords] = useState<Blob>()
  const check = useAttempt()
  const apply = useAttempt()
  const choose = (chosen: File): void => {
    setList(chosen)
    setShown(undefined)
    check.make(() => checkPeopleFile(chosen), setShown)
  }
  return (
    <aside className="panel person-panel people-file" aria-label={text.people.fileTitle}>
      <header className="person-top">
        <h2>{text.people.fileTitle}</h2>
        {!passwords && <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={text.shell.close} title={text.shell.close} onClick={close} />}
      </header>
      {passwords && shown ? <FileDone of={shown} passwords={passwords} close={close} /> : (
        <>
          <p className="quiet">{text.people.fileLead}</p>
          <p className="quiet">{text.people.fileColumns}</p>
          <div className="person-buttons">
            <Upload accept=".csv,text/csv" showUploadList={false} beforeUpload={(chosen) => { choose(chosen); return false }} disabled={check.busy || apply.busy}>
              <Button type={shown ? 'default' : 'primary'} icon={<FileAddOutlined aria-hidden />} loading={check.busy}>{list ? text.people.filePickAnother : text.people.filePick}</Button>
            </Upload>
            <Button type="link" icon={<DownloadOutlined aria-hidden />} onClick={() => { saveAs(text.people.fileSampleName, new Blob([byteOrder, text.people.fileSampleRows], { type: 'text/csv' })) }}>{text.people.fileSample}</Button>
          </div>
          <div role="status">{check.busy && <span className="quiet">{text.people.fileChecking}</span>}</div>
          {check.refusal && <Trouble refusal={check.refusal} />}
          {list && shown && (
            <>
              <p className="figures">{text.people.fileRead(list.name, shown.encoding)}</p>
              <FileLines key={`${list.name} ${String(list.lastModified)}`} of={shown} />
              {apply.refusal && <Trouble refusal={apply.refusal} />}
              <FileVerdict of={shown} busy={apply.busy} apply={() => { apply.make(() => applyPeopleFile(list), (answer) => { setPasswords(answer); done() }) }} />
            </>
          )}
        </>
      )}
    </aside>
  )
}

function FileVerdict({ of, busy, apply }: { of: PeopleFileShown; busy: boolean; apply: () => void }) {
  const text = useText().people
  if (of.wrong > 0) return <p className="people-file-mend">{text.fileMend(of.wrong)}</p>
  if (of.opens + of.changes === 0) return <p>{text.fileNothing}</p>
  return <Button type="primary" loading={busy} onClick={apply}>{text.fileApply(of.opens, of.changes)}</Button>
}
