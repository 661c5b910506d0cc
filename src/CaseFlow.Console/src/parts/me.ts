import { createContext, use } from 'react'
import type { Me, Role } from '../api/contract'

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is signed in; pages are shown to nobody else. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('Nobody is signed in here.')
  return me
}

/** Goes on as the deputy of an account; as oneself when undefined. */
export const SwitchActorContext = createContext<(account: string | undefined) => void>(() => undefined)

const districtWide: readonly Role[] = ['dispatcher', 'leader', 'auditor', 'appraiser', 'administrator']
const lookOnly: readonly Role[] = ['auditor', 'appraiser']

/** The part of the board this person watches: the whole district, or the own unit. */
export const scopeOf = (me: Me): string =>
  me.roles.some((role) => districtWide.includes(role)) ? 'district' : `unit:${me.unit.code}`

const inboxRoles: readonly Role[] = ['gridMember', 'township', 'community', 'department']

/** Whether this person sees across the districts and belongs to none. */
export const isOfCity = (me: Me): boolean => me.roles.includes('city')

/** Whether tasks come in for this person. */
export const hasInbox = (me: Me): boolean => worksFromInbox(me) || me.roles.some((role) => role === 'dispatcher' || role === 'leader')

/** Whether this person begins the day with what waits for them rather than with the whole board. */
export const worksFromInbox = (me: Me): boolean => me.roles.some((role) => inboxRoles.includes(role))

/** Whether this person looks at limits and what they come to. */
export const mayForetell = (me: Me): boolean => me.roles.some((role) => role === 'administrator' || role === 'dispatcher')

/** Whether this person reports incidents: everyone but those who only look. */
export const mayReport = (me: Me): boolean => me.roles.some((role) => !lookOnly.includes(role))

/** Whether this person has deputies and shifts: everyone but those who only report. */
export const mayKeepDeputies = (me: Me): boolean => me.roles.some((role) => role !== 'reporter')

/** Whether this person keeps the district's channels out of the house. */
export const mayAdminister = (me: Me): boolean => me.roles.includes('administrator')
