import type { Person } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'
import { StandingMarks } from './StandingMarks'

interface Props { of: Person; index: number; top: number; height: number; chosen: boolean; choose: (login: string) => void }

/** One person in the list. */
export function PersonLine({ of: person, index, top, height, chosen, choose }: Props) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const roles = person.roles.map((role) => text.words.role[role]).join(' · ')
  return (
    <div
      className="person-line" role="row" aria-rowindex={index + 2} aria-selected={chosen} data-person={person.login} style={{ top, height }}
      onClick={() => { choose(person.login) }}
    >
      <span role="gridcell" className="person-name"><b>{person.name}</b> <small className="quiet">{person.login}</small></span>
      <span role="gridcell" className="person-unit">{names.unit(person.unit)}</span>
      <span role="gridcell" className="person-roles" title={roles}>{roles}</span>
      <span role="gridcell" className="person-standing"><StandingMarks of={person} /></span>
      <span role="gridcell" className="person-signed quiet figures">{person.signedInAt === undefined ? text.people.neverSignedIn : times.short(person.signedInAt)}</span>
    </div>
  )
}
