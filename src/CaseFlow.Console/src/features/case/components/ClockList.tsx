import { FieldTimeOutlined } from '@ant-design/icons'
import type { CaseView, Clock, StoredEvent } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { ClockMark } from '../../../parts/ClockMark'
import { eventHash } from '../../../parts/address'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'

/** Every clock of the case, those that run first: how it stands, when it is due, and the event that started it. */
export function ClockList({ view, events }: { view: CaseView; events: readonly StoredEvent[] | undefined }) {
  const text = useText().case
  const clocks = [...view.clocks].sort((a, b) => Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined))
  const started = new Map(events?.filter((event) => event.type === 'clock_started').map((event) => [event.data['clock'], event.version]))
  return (
    <section>
      <h3><FieldTimeOutlined aria-hidden /> {text.clocks}</h3>
      {clocks.length === 0 ? <p className="quiet">{text.noClocks}</p> : (
        <ul className="clocks">{clocks.map((clock) => <ClockLine key={clock.id} clock={clock} event={started.get(clock.id)} />)}</ul>
      )}
    </section>
  )
}

function ClockLine({ clock, event }: { clock: Clock; event: number | undefined }) {
  const text = useText().case
  const names = useNames()
  const times = useTimes()
  const { endedAt } = clock
  const notes = [
    text.clockLine(times.short(clock.startedAt), times.short(clock.dueAt)),
    endedAt !== undefined && (clock.state === 'breached' ? text.clockEndedLate : text.clockEnded)(times.short(endedAt)),
    clock.extendedBy > 0 && text.clockExtended(clock.extendedBy), clock.steps > 0 && text.clockSteps(clock.steps),
  ].filter(Boolean)
  return (
    <li className={endedAt === undefined ? '' : 'clock-ended'} data-clock-of={clock.kind}>
      <ClockMark of={clock} />
      <span>{names.unit(clock.unit)}{clock.about !== undefined && ` · ${clock.about}`}</span>
      <small className="figures">{notes.join(' · ')}{event !== undefined && <> · <a href={eventHash(event)}>{text.showEvent}</a></>}</small>
    </li>
  )
}
