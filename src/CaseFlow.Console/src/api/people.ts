import type { AccountChangePage, PasswordTold, PeopleFileShown, PeoplePage, Person, PersonAsked, PersonChanged } from './contract'
import { exchangeFile, read, send, sendBytes } from './http'

const at = (login: string, verb = ''): string => `/api/people/${encodeURIComponent(login)}${verb}`

/** The people who fit a query; those after a login when it is given. */
export const readPeople = (query: string, after?: string, signal?: AbortSignal): Promise<PeoplePage> =>
  read(`/api/people?${query}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`, signal)
export const readPerson = (login: string, signal?: AbortSignal): Promise<Person> => read(at(login), signal)

/** Opens an account; its first password is in this answer and in no other. */
export const openPerson = (asked: PersonAsked): Promise<PasswordTold> => send('POST', '/api/people', asked)
export const changePerson = (login: string, changed: PersonChanged): Promise<void> => send('POST', at(login, '/change'), changed)
export const disablePerson = (login: string, reason: string): Promise<void> => send('POST', at(login, '/disable'), { reason })
export const enablePerson = (login: string): Promise<void> => send('POST', at(login, '/enable'))
export const signOutPerson = (login: string): Promise<void> => send('POST', at(login, '/sign-out'))

/** For somebody who lost what makes one-time codes; the sessions of the account end. */
export const turnOffCodes = (login: string): Promise<void> => send('POST', at(login, '/codes-off'))

/** Another first password; the sessions of the account end. */
export const givePassword = (login: string): Promise<PasswordTold> => send('POST', at(login, '/password'))

/** What a file of people would do, line by line; nothing is done. */
export const checkPeopleFile = (file: Blob): Promise<PeopleFileShown> => sendBytes('/api/people/file/check', file)

/** Does all that a file says, or nothing; the answer lists the first passwords of those who were opened, this once. */
export const applyPeopleFile = (file: Blob): Promise<Blob> => exchangeFile('/api/people/file', file)

/** What was done about one account, or about all of the district, before a change. */
export const readAccountChanges = (login?: string, before?: number, signal?: AbortSignal): Promise<AccountChangePage> => {
  const query = new URLSearchParams({ ...(login === undefined ? {} : { login }), ...(before === undefined ? {} : { before: String(before) }) })
  return read(`/api/account-changes?${query.toString()}`, signal)
}
