import { AlertFilled, ArrowLeftOutlined, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CaseView } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { ClassMark } from '../../../parts/ClassMark'
import { ClockMark } from '../../../parts/ClockMark'
import { Countdown } from '../../../parts/Countdown'
import { useNames } from '../../../parts/directory'
import { pressing } from '../../../parts/pressing'
import { QueueMark } from '../../../parts/QueueMark'

const over: ReadonlySet<string> = new Set(['closed', 'declined', 'voided', 'merged'])

export function CaseHead({ view, close }: { view: CaseView; close: () => void }) {
  const text = useText()
  const names = useNames()
  const { row } = view
  const urgency = pressing(row, names)
  const until = row.poolUntil ?? row.suspendedUntil
  return (
    <>
      <header className="case-head">
        <Button className="case-back" type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={text.shell.back} onClick={close} />
        <div className="case-title">
          <h2 id="case-title" className="figures">{row.number}</h2>
          <ClassMark of={urgency} />
          <QueueMark of={row.queue} />
          {until !== undefined ? <Countdown until={until} /> : row.clock && <ClockMark of={row.clock} />}
        </div>
        <Button className="case-close" type="text" icon={<CloseOutlined aria-hidden />} title={text.shell.close} aria-label={text.shell.close} onClick={close} />
      </header>
      <p className="case-sub">
        {[view.row.item === undefined ? text.case.noItem : names.item(view.row.item), view.place.address ?? names.unit(view.place.area),
          row.holder !== undefined && names.unit(row.holder)].filter(Boolean).join(' · ')}
      </p>
      {urgency === 'urgent' && !over.has(view.row.stage) && (
        <div className="case-urgent" role="alert"><AlertFilled aria-hidden />{text.case.urgent}</div>
      )}
    </>
  )
}
