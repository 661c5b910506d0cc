import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, FieldTimeOutlined, PauseCircleFilled, StopOutlined } from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { ClockState, RowClock } from '../api/contract'
import { useText } from '../i18n/language'
import { useServerNow } from '../live/serverClock'
import { standing, type Ticking } from './clocks'
import { useTimes } from './times'

const icons: Record<ClockState, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  running: ClockCircleOutlined, imminent: FieldTimeOutlined, breached: ExclamationCircleFilled, met: CheckCircleFilled,
  paused: PauseCircleFilled, cancelled: StopOutlined,
}

/** A clock as it stands now: colour and icon of its state, what it is for, and the time left or over; in words where it does not run. */
export function ClockMark({ of, short = false }: { of: Ticking & Pick<RowClock, 'kind'>; short?: boolean }) {
  const text = useText()
  const times = useTimes()
  const now = useServerNow()
  const state = standing(of, now)
  const left = Date.parse(of.dueAt) - now
  const Icon = icons[state]
  const runs = of.endedAt === undefined && (state === 'running' || state === 'imminent' || state === 'breached')
  const word = !runs ? text.words.clockState[state] : left < 0 ? text.board.overdue(times.span(left)) : times.span(left)
  const kind = text.words.clockKind[of.kind]
  return (
    <span className={`countdown countdown-${state}`} data-clock={state} title={text.case.clockTitle(kind, text.words.clockState[state], times.moment(of.dueAt))}>
      <Icon aria-hidden />
      {short ? <span className="unseen">{kind} </span> : <small>{kind}</small>}
      {word}
      {runs && state !== 'running' && <span className="unseen"> {text.words.clockState[state]}</span>}
    </span>
  )
}
