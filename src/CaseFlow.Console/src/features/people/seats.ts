import type { Role, UnitKind } from '../../api/contract'

/** Which roles sit at which unit, the usual one first. The server decides; this is what its form offers. */
export const seats: Readonly<Record<UnitKind, readonly Role[]>> = {
  centre: ['dispatcher', 'leader', 'auditor', 'appraiser', 'administrator', 'reporter'],
  township: ['township', 'gridMember', 'reporter'],
  community: ['community', 'gridMember', 'reporter'],
  grid: ['gridMember', 'reporter'],
  department: ['department', 'reporter'],
}

/** The roles that stay when somebody moves to a unit; the usual one of a unit when none does and it is not the centre. */
export function rolesAt(kind: UnitKind, before: readonly Role[]): Role[] {
  const kept = before.filter((role) => seats[kind].includes(role))
  const usual = seats[kind][0]
  return kept.length > 0 || kind === 'centre' || usual === undefined ? kept : [usual]
}
