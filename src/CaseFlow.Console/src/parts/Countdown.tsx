import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { useText } from '../i18n/language'
import { useServerNow } from '../live/serverClock'
import { useTimes } from './times'

/** Below this many milliseconds the end is near. */
const near = 5 * 60_000

/** The time left until a moment, by the server's clock. */
export function Countdown({ until }: { until: string }) {
  const text = useText()
  const times = useTimes()
  const left = Date.parse(until) - useServerNow()
  const state = left < 0 ? 'over' : left < near ? 'near' : 'running'
  const Icon = state === 'over' ? ExclamationCircleFilled : ClockCircleOutlined
  return (
    <span className={`countdown countdown-${state}`} title={times.moment(until)}>
      <Icon aria-hidden />
      {left < 0 ? text.board.overdue(times.span(left)) : times.span(left)}
    </span>
  )
}
