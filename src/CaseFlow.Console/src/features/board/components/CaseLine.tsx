import { BellOutlined, CompressOutlined, PauseCircleOutlined, RedoOutlined, RollbackOutlined } from '@ant-design/icons'
import { memo, type ReactNode } from 'react'
import type { CaseRow } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { ClassMark } from '../../../parts/ClassMark'
import { ClockMark } from '../../../parts/ClockMark'
import { Countdown } from '../../../parts/Countdown'
import { useNames } from '../../../parts/directory'
import { pressing } from '../../../parts/pressing'
import { QueueMark } from '../../../parts/QueueMark'
import { useTimes } from '../../../parts/times'

interface Props {
  row: CaseRow
  index: number
  top: number
  height: number
  picked: boolean
  change: number | undefined
  pick: (id: string) => void
  open: (id: string) => void
}

/** One case of the list. */
export const CaseLine = memo(function CaseLine({ row, index, top, height, picked, change, pick, open }: Props) {
  const text = useText().board
  const names = useNames()
  const times = useTimes()
  const urgency = pressing(row, names)
  const until = row.poolUntil ?? row.suspendedUntil
  const item = row.item === undefined ? text.unfiledItem : names.item(row.item)
  const area = row.address ?? names.unit(row.area)
  return (
    <div
      id={`row-${row.id}`} role="row" aria-rowindex={index + 2} aria-selected={picked} data-case={row.number} data-queue={row.queue}
      className={`line-row line-class-${urgency}`} style={{ top, height }}
      onClick={() => {
        pick(row.id)
        open(row.id)
      }}
    >
      {change !== undefined && <i key={change} className="flash" aria-hidden />}
      <span role="gridcell" className="cell cell-class"><ClassMark of={urgency} /></span>
      <span role="gridcell" className="cell cell-number figures">{row.number}</span>
      <span role="gridcell" className="cell cell-summary" title={row.summary}><span className="summary">{row.summary}</span><Flags row={row} /></span>
      <span role="gridcell" className={`cell cell-item ${row.item === undefined ? 'cell-none' : ''}`} title={item}>{item}</span>
      <span role="gridcell" className="cell cell-area" title={`${names.unit(row.area)} ${row.address ?? ''}`}>{area}</span>
      <span role="gridcell" className={`cell cell-holder ${row.holder === undefined ? 'cell-none' : ''}`}>
        {row.holder === undefined ? text.nobody : names.unit(row.holder)}
      </span>
      <span role="gridcell" className="cell cell-queue"><QueueMark of={row.queue} /></span>
      <span role="gridcell" className="cell cell-reported figures">{times.short(row.reportedAt)}</span>
      <span role="gridcell" className="cell cell-due">{until !== undefined ? <Countdown until={until} /> : row.clock && <ClockMark of={row.clock} />}</span>
    </div>
  )
})

/** What is unusual about a case, each as an icon with its word. */
function Flags({ row }: { row: CaseRow }) {
  const text = useText().board
  return (
    <>
      {row.suspendedUntil !== undefined && <Flag icon={<PauseCircleOutlined aria-hidden />} word={text.suspended} />}
      {row.refusals > 0 && <Flag icon={<RollbackOutlined aria-hidden />} word={text.refusals(row.refusals)} />}
      {row.reworks > 0 && <Flag icon={<RedoOutlined aria-hidden />} word={text.reworks(row.reworks)} />}
      {row.urgedAt !== undefined && <Flag icon={<BellOutlined aria-hidden />} word={text.urged} />}
      {row.duplicates > 0 && <Flag icon={<CompressOutlined aria-hidden />} word={text.duplicates(row.duplicates)} />}
    </>
  )
}

function Flag({ icon, word }: { icon: ReactNode; word: string }) {
  return <span className="flag"><span aria-hidden>{icon}</span>{word}</span>
}
