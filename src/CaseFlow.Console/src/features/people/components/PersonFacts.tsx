import type { Person } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'

/** Unit and roles, when the account was opened, and where it is signed in. */
export function PersonFacts({ of: person }: { of: Person }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const facts: [string, string][] = [
    [text.people.unit, names.unit(person.unit)],
    [text.people.roles, person.roles.map((role) => text.words.role[role]).join(' · ')],
    [text.people.signedInAt, person.signedInAt === undefined ? text.people.neverSignedIn : times.moment(person.signedInAt)],
    [text.people.sessions, text.people.sessionCount(person.sessions)],
    [text.people.openedAt, times.moment(person.openedAt)],
  ]
  return (
    <>
      <dl className="person-facts figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {person.lockedUntil !== undefined && <p className="person-locked">{text.people.lockedUntil(times.short(person.lockedUntil))}</p>}
    </>
  )
}
