import { Input, type InputRef, Select } from 'antd'
import { useRef } from 'react'
import type { PersonStanding, Role } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { UnitPicker } from '../../../parts/UnitPicker'
import { useKeys } from '../../../parts/useKeys'

/** Whom to look for. */
export interface Sought { words: string; unit?: string | undefined; role?: Role | undefined; standing?: PersonStanding | undefined }

const kinds = ['centre', 'township', 'community', 'grid', 'department'] as const
const roles: readonly Role[] = ['dispatcher', 'leader', 'auditor', 'appraiser', 'administrator', 'township', 'community', 'gridMember', 'department', 'reporter']
const standings: readonly PersonStanding[] = ['open', 'owes', 'locked', 'disabled', 'never']

export function PeopleBar({ sought, seek, total }: { sought: Sought; seek: (sought: Sought) => void; total: number | undefined }) {
  const text = useText()
  const search = useRef<InputRef>(null)
  useKeys({ '/': (event) => { event.preventDefault(); search.current?.focus() } })
  return (
    <div className="people-bar">
      <Input.Search
        ref={search} id="people-search" className="people-search" allowClear autoComplete="off" aria-label={text.people.search} placeholder={text.people.search}
        value={sought.words} onChange={(event) => { seek({ ...sought, words: event.target.value }) }}
      />
      <div className="people-unit">
        <UnitPicker id="people-unit" kinds={kinds} hint={text.people.anyUnit} value={sought.unit} onChange={(unit) => { seek({ ...sought, unit: Array.isArray(unit) ? unit[0] : unit }) }} />
      </div>
      <Select
        id="people-role" className="people-pick" allowClear aria-label={text.people.roles} placeholder={text.people.anyRole} value={sought.role}
        options={roles.map((role) => ({ value: role, label: text.words.role[role] }))} onChange={(role: Role | undefined) => { seek({ ...sought, role }) }}
      />
      <Select
        id="people-standing" className="people-pick" allowClear aria-label={text.people.columns.standing} placeholder={text.people.anyStanding} value={sought.standing}
        options={standings.map((standing) => ({ value: standing, label: text.people.standing[standing] }))}
        onChange={(standing: PersonStanding | undefined) => { seek({ ...sought, standing }) }}
      />
      <span className="quiet figures people-total" role="status">{total !== undefined && text.people.total(total)}</span>
    </div>
  )
}
