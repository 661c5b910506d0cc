import { useSyncExternalStore } from 'react'

/** Which page an address names. */
export type Page = { name: 'board' } | { name: 'inbox' } | { name: 'case'; id: string } | { name: 'report' } | { name: 'notices' } | { name: 'keys' } | { name: 'people' } | { name: 'deputies' } | { name: 'account' } | { name: 'limits' } | { name: 'nowhere' }

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
    removeEventListener('hashchange', listener)
  }
}

/** What of the city's a path names: all districts, one of them, or a case there; undefined when it names nothing. */
export function cityPageOf(path: string): { district?: string; id?: string } | undefined {
  if (path === '/' || path === '/city') return {}
  const [, district, id] = /^\/city\/([^/]+)(?:\/cases\/([^/]+))?$/.exec(path) ?? []
  if (district === undefined) return undefined
  return { district: decodeURIComponent(district), ...(id === undefined ? {} : { id: decodeURIComponent(id) }) }
}

/** The page that a path names. */
export function pageOf(path: string): Page {
  if (path === '/' || path === '') return { name: 'board' }
  if (path === '/inbox') return { name: 'inbox' }
  if (path === '/report') return { name: 'report' }
  if (path === '/limits') return { name: 'limits' }
  if (path === '/notices') return { name: 'notices' }
  if (path === '/keys') return { name: 'keys' }
  if (path === '/people') return { name: 'people' }
  if (path === '/deputies') return { name: 'deputies' }
  if (path === '/account') return { name: 'account' }
  const id = /^\/cases\/([^/]+)$/.exec(path)?.[1]
  return id === undefined ? { name: 'nowhere' } : { name: 'case', id: decodeURIComponent(id) }
}

/** The address of a case, in the district that the city looks into where it does; the list's filter stays in it. */
export const caseAddress = (id: string): string => `${/^\/city\/[^/]+/.exec(location.pathname)?.[0] ?? ''}/cases/${encodeURIComponent(id)}${location.search}`

/** The address of the list with its present filter. */
export const boardAddress = (): string => `/${location.search}`

/** The part of a case's address that leads to one of its events. */
export const eventHash = (version: number): string => `#event-${String(version)}`

/** The address of a case at one of its events, without the list's filter. */
export const caseAtEvent = (id: string, version: number): string => `/cases/${encodeURIComponent(id)}${eventHash(version)}`

/** Whether the present address was reached from the inbox, which closing it leads back to. */
export const cameFromInbox = (): boolean => (history.state as { from?: string } | null)?.from === 'inbox'

/** The event that an address leads to; undefined when it names none. */
export function useEventAsked(): number | undefined {
  const version = /^#event-(\d+)$/.exec(useSyncExternalStore(subscribe, () => location.hash))?.[1]
  return version === undefined ? undefined : Number(version)
}

/** Goes to an address inside the console. */
export function go(address: string, how: 'push' | 'replace' = 'push', from?: 'inbox'): void {
  const state = from === undefined ? null : { from }
  if (how === 'push') history.pushState(state, '', address)
  else history.replaceState(state, '', address)
  for (const listener of listeners) listener()
}

/** The path and the query of the present address. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)
export const useQuery = (): string => useSyncExternalStore(subscribe, () => location.search)
