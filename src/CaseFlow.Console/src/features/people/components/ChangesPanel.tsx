import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useText } from '../../../i18n/language'
import { ChangesOf } from './ChangesOf'

/** Who did what about all accounts of the district. */
export function ChangesPanel({ choose, close }: { choose: (login: string) => void; close: () => void }) {
  const text = useText()
  return (
    <aside className="panel person-panel" aria-label={text.people.historyOfAll}>
      <header className="person-top">
        <h2>{text.people.historyOfAll}</h2>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={text.shell.close} title={text.shell.close} onClick={close} />
      </header>
      <ChangesOf round={0} choose={choose} />
    </aside>
  )
}
