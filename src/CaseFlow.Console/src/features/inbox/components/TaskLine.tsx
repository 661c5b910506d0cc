import { BellOutlined, BranchesOutlined, RedoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type ReactNode } from 'react'
import type { Allowed, InboxLine } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { ClassMark } from '../../../parts/ClassMark'
import { ClockMark } from '../../../parts/ClockMark'
import { Countdown } from '../../../parts/Countdown'
import { useNames } from '../../../parts/directory'
import { pressing } from '../../../parts/pressing'
import { TaskMark } from '../../../parts/TaskMark'
import { plainAnswer } from '../answers'

interface Props {
  id: string
  line: InboxLine
  index: number
  top: number
  height: number
  picked: boolean
  selected: boolean
  busy: boolean
  open: (key: string) => void
  toggle: (key: string) => void
  answer: (line: InboxLine, answer: Allowed) => void
}

/** One task of the list: what is asked, by when, of which case; with its answer where that is a single word. */
export const TaskLine = memo(function TaskLine({ id, line, index, top, height, picked, selected, busy, open, toggle, answer }: Props) {
  const text = useText()
  const names = useNames()
  const { task } = line
  const urgency = pressing(line.case, names)
  const plain = plainAnswer(line)
  return (
    <div
      id={`task-${id}`} role="row" aria-rowindex={index + 1} aria-selected={picked} data-task={task.kind} data-case={line.case.number} data-unread={line.unread}
      className={`task-row task-class-${urgency}`} style={{ top, height }} onClick={() => { open(id) }}
    >
      <span role="gridcell" className="task-select" onClick={(event) => { event.stopPropagation() }}>
        {plain && !task.acknowledged && (
          <input type="checkbox" checked={selected} tabIndex={-1} aria-label={text.inbox.select(line.case.number)} onChange={() => { toggle(id) }} />
        )}
      </span>
      <span role="gridcell" className="task-kind">
        {line.unread && <i className="dot" title={text.inbox.unread}><span className="unseen">{text.inbox.unread}</span></i>}
        <TaskMark of={task.kind} />
      </span>
      <span role="gridcell" className="task-summary"><ClassMark of={urgency} /><b title={line.case.summary}>{line.case.summary}</b></span>
      <span role="gridcell" className="task-about"><About line={line} /></span>
      <span role="gridcell" className="task-due">
        {task.clock ? <ClockMark of={task.clock} /> : task.dueAt !== undefined && <Countdown until={task.dueAt} />}
      </span>
      <span role="gridcell" className="task-answer" onClick={(event) => { event.stopPropagation() }}>
        {plain && <Button size="small" tabIndex={-1} disabled={busy} data-answer={plain.verb} onClick={() => { answer(line, plain) }}>{text.verbs[plain.verb].label}</Button>}
      </span>
    </div>
  )
})

/** The case's number and place, who asks, and what is unusual. */
function About({ line: { task, case: row } }: { line: InboxLine }) {
  const text = useText()
  const names = useNames()
  const said = [
    row.address ?? names.unit(row.area), row.item !== undefined && names.item(row.item), task.from !== undefined && text.case.from(names.unit(task.from)),
    task.orderKind === 'joint' && task.role && text.words.orderRole[task.role],
  ].filter(Boolean).join(' · ')
  return (
    <>
      <span className="figures">{row.number}</span>
      <span className="task-said" title={said}>{said}</span>
      {task.urgedAt !== undefined && <Flag icon={<BellOutlined aria-hidden />}>{text.board.urged}</Flag>}
      {task.openParts > 0 && <Flag icon={<BranchesOutlined aria-hidden />}>{text.inbox.openParts(task.openParts)}</Flag>}
      {row.reworks > 0 && task.kind === 'inHand' && <Flag icon={<RedoOutlined aria-hidden />}>{text.board.reworks(row.reworks)}</Flag>}
    </>
  )
}

const Flag = ({ icon, children }: { icon: ReactNode; children: string }) => <span className="flag">{icon}{children}</span>
