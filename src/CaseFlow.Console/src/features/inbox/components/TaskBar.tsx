import { CheckSquareOutlined, EyeOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useText } from '../../../i18n/language'
import type { NotSigned } from '../useAnswers'

interface Props {
  shown: number
  /** How many of those shown can be signed for, and how many of them are selected. */
  all: number
  chosen: number
  busy: boolean
  notSigned: readonly NotSigned[]
  selectAll: () => void
  sign: () => void
  clear: () => void
  forget: () => void
}

/** How many tasks are shown, and signing for many at once. */
export function TaskBar({ shown, all, chosen, busy, notSigned, selectAll, sign, clear, forget }: Props) {
  const text = useText()
  return (
    <>
      <div className="task-bar">
        <span className="figures quiet" data-testid="shown">{text.inbox.shown(shown)}</span>
        {all > 1 && chosen < all && <Button size="small" icon={<CheckSquareOutlined aria-hidden />} onClick={selectAll}>{text.inbox.selectAll(all)}</Button>}
        {chosen > 0 && (
          <>
            <Button size="small" type="primary" loading={busy} icon={<EyeOutlined aria-hidden />} data-testid="sign" onClick={sign}>
              {text.inbox.sign(chosen)}<kbd className="wide">A</kbd>
            </Button>
            <Button size="small" onClick={clear}>{text.inbox.clear}</Button>
          </>
        )}
      </div>
      {notSigned.length > 0 && (
        <Alert
          className="task-failed" type="warning" showIcon closable={{ onClose: forget }} role="alert" title={text.inbox.notSigned(notSigned.length)}
          description={<ul>{notSigned.map((one) => <li key={one.number}><b className="figures">{one.number}</b> {one.why}</li>)}</ul>}
        />
      )}
    </>
  )
}
