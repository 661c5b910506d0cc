import { ArrowLeftOutlined, InboxOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Skeleton } from 'antd'
import type { MouseEvent } from 'react'
import type { Allowed, CaseView, InboxLine, Verb } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { caseAtEvent, go } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { ClassMark } from '../../../parts/ClassMark'
import { ClockMark } from '../../../parts/ClockMark'
import { useNames } from '../../../parts/directory'
import { pressing } from '../../../parts/pressing'
import { TaskMark } from '../../../parts/TaskMark'
import { Trouble } from '../../../parts/Trouble'
import { type LoadedCase, useCase } from '../../../parts/useCase'
import { grave } from '../../../parts/verbs/forms'
import { VerbForm } from '../../../parts/verbs/VerbForm'
import { answersTo, isPlain, keyOfVerb } from '../answers'
import { useInboxStore } from '../InboxRoom'
import { TaskFacts } from './TaskFacts'

interface Props {
  line: InboxLine | undefined
  /** Verbs of which a form is asked for; none asks for the obvious one. */
  asked: readonly Verb[] | undefined
  busy: boolean
  ask: (verbs: readonly Verb[]) => void
  giveNow: (line: InboxLine, answer: Allowed) => void
  close: () => void
  cancel: () => void
}

/** The task that is picked, with everything needed to answer it. */
export function TaskDetail(props: Props) {
  const text = useText().inbox
  if (!props.line)
    return (
      <aside className="task-detail task-nothing panel">
        <Blank icon={<InboxOutlined aria-hidden />} title={text.pickOne} hint={text.pickOneHint} />
      </aside>
    )
  return <OneTask {...props} line={props.line} />
}

function OneTask({ line, close, ...props }: Props & { line: InboxLine }) {
  const text = useText()
  const names = useNames()
  const loaded = useCase(line.case.id)
  const { task } = line
  const address = caseAtEvent(line.case.id, line.since)
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(address, 'push', 'inbox')
  }
  return (
    <aside className="task-detail panel" aria-labelledby="task-title">
      <header className="task-head">
        <Button className="task-back" type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={text.shell.back} onClick={close} />
        <div className="task-title">
          <h2 id="task-title" className="figures">{line.case.number}</h2>
          <ClassMark of={pressing(line.case, names)} />
          <TaskMark of={task.kind} />
          {task.clock && <ClockMark of={task.clock} />}
        </div>
        <a className="task-case" href={address} onClick={follow}>{text.inbox.wholeCase}<RightOutlined aria-hidden /></a>
      </header>
      <div className="task-body"><Answering line={line} loaded={loaded} {...props} /></div>
    </aside>
  )
}

function Answering({ line, loaded, asked, busy, ask, giveNow, cancel }: Omit<Props, 'line' | 'close'> & { line: InboxLine; loaded: LoadedCase }) {
  const text = useText()
  const store = useInboxStore()
  const { data: view, refusal } = loaded.view
  if (!view) return refusal ? <Trouble refusal={refusal} again={loaded.again} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const answers = loaded.gone ? [] : answersTo(line, view)
  const wanted = asked && (asked.length === 0 ? answers[0] : answers.find((one) => asked.includes(one.verb)))
  return (
    <>
      {refusal && !loaded.gone && <Trouble refusal={refusal} again={loaded.again} />}
      {wanted ? (
        <VerbForm
          key={wanted.verb} choice={wanted} view={view} gone={loaded.gone} cancel={cancel}
          done={(accepted) => {
            cancel()
            loaded.again()
            store.answered(line.case.id, line.task.id, accepted.version)
          }}
        />
      ) : (
        <>
          {asked && <Alert type="info" showIcon role="status" title={text.inbox.notNow} />}
          <Buttons line={line} view={view} answers={answers} busy={busy} ask={ask} giveNow={giveNow} />
        </>
      )}
      <TaskFacts line={line} view={view} events={loaded.events.data} />
    </>
  )
}

interface ButtonsProps { line: InboxLine; view: CaseView; answers: readonly Allowed[]; busy: boolean; ask: Props['ask']; giveNow: Props['giveNow'] }

function Buttons({ line, view, answers, busy, ask, giveNow }: ButtonsProps) {
  const text = useText()
  if (answers.length === 0)
    return <p className="quiet">{view.row.suspendedUntil === undefined ? text.inbox.waits : text.inbox.suspended}</p>
  return (
    <section className="task-answers" aria-label={text.case.now}>
      {answers.map((one, i) => (
        <Button
          key={one.verb} type={i === 0 ? 'primary' : 'default'} danger={grave.has(one.verb)} disabled={busy} data-verb={one.verb} title={text.verbs[one.verb].will}
          onClick={() => { if (isPlain(one.verb)) giveNow(line, one); else ask([one.verb]) }}
        >
          {text.verbs[one.verb].label}{keyOfVerb(one.verb) !== undefined && <kbd className="wide">{keyOfVerb(one.verb)}</kbd>}
        </Button>
      ))}
    </section>
  )
}
