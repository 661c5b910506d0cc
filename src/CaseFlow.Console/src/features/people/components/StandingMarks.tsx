import { CheckCircleFilled, KeyOutlined, LockFilled, StopFilled } from '@ant-design/icons'
import type { Person } from '../../../api/contract'
import { useText } from '../../../i18n/language'

/** How an account stands: colour, icon and word. */
export function StandingMarks({ of: person }: { of: Person }) {
  const text = useText().people.standing
  if (person.disabled) return <span className="mark mark-danger"><StopFilled aria-hidden />{text.disabled}</span>
  const open = !person.owesPassword && person.lockedUntil === undefined
  return (
    <>
      {open && <span className="mark mark-good"><CheckCircleFilled aria-hidden />{text.open}</span>}
      {person.lockedUntil !== undefined && <span className="mark mark-danger"><LockFilled aria-hidden />{text.locked}</span>}
      {person.owesPassword && <span className="mark mark-warn"><KeyOutlined aria-hidden />{text.owes}</span>}
    </>
  )
}
