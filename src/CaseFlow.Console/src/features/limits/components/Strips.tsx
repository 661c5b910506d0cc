import { ClockCircleOutlined } from '@ant-design/icons'
import type { Forecast, Preview } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useTimes } from '../../../parts/times'
import { closedWithin, isWorked, shareOf } from '../strip'

/** The clocks of a preview, a strip each from its start to its end; time that does not count is striped. */
export function Strips({ preview }: { preview: Preview }) {
  const text = useText()
  const times = useTimes()
  if (preview.clocks.length === 0) return <Blank icon={<ClockCircleOutlined aria-hidden />} title={text.limits.noClocks} hint={text.limits.noClocksHint} />
  return (
    <>
      <p className="limits-said">{text.limits.said(times.moment(preview.at), text.words.class[preview.class], preview.policy, preview.calendar)}</p>
      <ol className="strips">{preview.clocks.map((clock) => <Strip key={clock.kind + clock.orders.join()} clock={clock} preview={preview} />)}</ol>
      <ul className="strips-key" aria-label={text.limits.key.title}>
        <li><i className="strip-run" aria-hidden />{text.limits.key.runs}</li>
        <li><i className="strip-imminent" aria-hidden />{text.limits.key.imminent}</li>
        <li><i className="strip-closed" aria-hidden />{text.limits.key.closed}</li>
      </ul>
    </>
  )
}

function Strip({ clock, preview }: { clock: Forecast; preview: Preview }) {
  const text = useText()
  const times = useTimes()
  const share = shareOf(preview.at, clock.dueAt)
  const imminent = share(clock.imminentAt)
  const orders = clock.orders.map((order) => text.words.orderKind[order]).join(' · ')
  return (
    <li className="strip-row">
      <div className="strip-name">
        <b>{text.words.clockKind[clock.kind]}</b>
        {orders !== '' && <small>{orders}</small>}
      </div>
      <div className="strip-limit">{text.limits.limit(clock.limit.amount, clock.limit.base)}</div>
      <div className="strip" aria-hidden>
        <span className="strip-run" style={{ insetInlineStart: 0, inlineSize: `${String(imminent)}%` }} />
        <span className="strip-imminent" style={{ insetInlineStart: `${String(imminent)}%`, inlineSize: `${String(100 - imminent)}%` }} />
        {isWorked(clock.limit) && closedWithin(preview, clock.dueAt).map((one) => (
          <span key={one.from} className="strip-closed" style={{ insetInlineStart: `${String(share(one.from))}%`, inlineSize: `${String(share(one.to) - share(one.from))}%` }} />
        ))}
      </div>
      <div className="strip-moments figures">
        <span>{clock.kind === 'grabWindow' ? text.limits.soonOver : text.limits.imminent} <time dateTime={clock.imminentAt}>{times.short(clock.imminentAt)}</time></span>
        <b>{clock.kind === 'grabWindow' ? text.limits.over : text.limits.due} <time dateTime={clock.dueAt}>{times.short(clock.dueAt)}</time></b>
      </div>
    </li>
  )
}
