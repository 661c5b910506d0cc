import { CheckCircleOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import type { CalendarVersions, Policy, PolicyRule, PolicyVersions } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useServerNow } from '../../../live/serverClock'
import { useNames } from '../../../parts/directory'
import { daysFrom } from '../strip'

const mostDays = 6

/** The date on the wall in a zone, as 2026-02-17. */
const dateIn = (zone: string, moment: Date): string => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(moment)

interface Choosing { chosen: string | undefined; choose: (version: string | undefined) => void }

/** The policy that the strips go by, with its rules and its ladder; earlier versions can be chosen. */
export function PolicyInForce({ all, chosen, choose }: Choosing & { all: PolicyVersions }) {
  const text = useText().limits
  const policy = all.versions.find((one) => one.version === (chosen ?? all.inForce))
  return (
    <section className="panel limits-panel" aria-labelledby="limits-policy">
      <h2 id="limits-policy">{text.policy}</h2>
      <Versions id="limits-policy-version" label={text.policyVersion} versions={all.versions} inForce={all.inForce} chosen={chosen} choose={choose} />
      {policy ? <Rules policy={policy} /> : <p className="quiet">{text.noPolicy}</p>}
    </section>
  )
}

function Versions({ id, label, versions, inForce, chosen, choose }: Choosing & { id: string; label: string; versions: readonly { version: string }[]; inForce: string | undefined }) {
  const text = useText().limits
  return (
    <Select
      id={id} aria-label={label} style={{ width: '100%' }} value={chosen ?? inForce} placeholder={text.none}
      onChange={(version: string) => { choose(version === inForce ? undefined : version) }}
      options={[...versions].reverse().map(({ version }) => ({ value: version, label: version === inForce ? text.inForce(version) : version }))}
      suffixIcon={(chosen ?? inForce) === inForce && inForce !== undefined ? <CheckCircleOutlined aria-hidden /> : undefined}
    />
  )
}

function Rules({ policy }: { policy: Policy }) {
  const text = useText()
  const of = useConditions()
  return (
    <>
      <table className="limits-rules">
        <tbody>
          {policy.rules.map((rule) => (
            <tr key={[rule.kind, rule.class, rule.item, rule.order].join()}>
              <th scope="row">{text.words.clockKind[rule.kind]}</th>
              <td>{of(rule)}</td>
              <td className="figures">{text.limits.limit(rule.limit.amount, rule.limit.base)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{text.limits.ladder}</h3>
      <ol className="limits-ladder">
        <li>{text.limits.tellImminent(policy.imminentPercent)}</li>
        <li>{text.limits.tellBreached}</li>
        {policy.ladder.map((step, at) => (
          <li key={at}>
            {text.limits.step(
              text.limits.limit(step.after.amount, step.after.base), text.words.level[step.supervise], step.replyWithinHours,
              (step.kinds ?? []).map((kind) => text.words.clockKind[kind]).join(' · '),
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** For which cases a rule stands, in words. */
function useConditions(): (rule: PolicyRule) => string {
  const text = useText()
  const names = useNames()
  return ({ class: of, item, order }) =>
    [item !== undefined && names.item(item), of !== undefined && text.words.class[of], order !== undefined && text.words.orderKind[order]].filter(Boolean).join(' · ') || text.limits.all
}

/** The calendar that the strips go by: hours, week, and which days off or made up come next. */
export function CalendarInForce({ all, chosen, choose, from }: Choosing & { all: CalendarVersions; from: string | undefined }) {
  const text = useText()
  const now = useServerNow()
  const calendar = all.versions.find((one) => one.version === (chosen ?? all.inForce))
  const days = calendar ? daysFrom(calendar, dateIn(calendar.timeZone, from === undefined ? new Date(now) : new Date(from))).slice(0, mostDays) : []
  return (
    <section className="panel limits-panel" aria-labelledby="limits-calendar">
      <h2 id="limits-calendar">{text.limits.calendar}</h2>
      <Versions id="limits-calendar-version" label={text.limits.calendarVersion} versions={all.versions} inForce={all.inForce} chosen={chosen} choose={choose} />
      {calendar ? (
        <>
          <dl className="limits-facts">
            <dt>{text.limits.hours}</dt><dd className="figures">{calendar.periods.map((period) => period.replace('-', '–')).join(text.limits.and)}</dd>
            <dt>{text.limits.week}</dt><dd>{calendar.week.map((day) => text.words.weekday[day]).join(text.limits.and)}</dd>
            <dt>{text.limits.zone}</dt><dd>{calendar.timeZone}</dd>
          </dl>
          <h3>{text.limits.next}</h3>
          {days.length === 0 ? <p className="quiet">{text.limits.noDays}</p> : (
            <ul className="limits-days">
              {days.map((one) => (
                <li key={one.from}>
                  <span className="figures">{one.from === one.to ? one.from : text.limits.fromTo(one.from, one.to)}</span> {one.name}
                  <small className={one.worked ? 'limits-worked' : 'limits-off'}>{one.worked ? text.limits.worked : text.limits.off}</small>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : <p className="quiet">{text.limits.noCalendar}</p>}
    </section>
  )
}
