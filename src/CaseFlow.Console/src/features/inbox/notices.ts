import { useSyncExternalStore } from 'react'

/** What one person wants to hear and see in this browser; kept here, since it says something of the place they sit at. */
export interface Notices { readonly sound: boolean; readonly shown: boolean }

const usual: Notices = { sound: true, shown: true }
const listeners = new Set<() => void>()
const known = new Map<string, Notices>()

const place = (account: string): string => `caseflow.notices.${account}`

/** What an account wants. */
export function noticesOf(account: string): Notices {
  const held = known.get(account)
  if (held) return held
  const read = parse(localStorage.getItem(place(account)))
  known.set(account, read)
  return read
}

function parse(text: string | null): Notices {
  if (text === null) return usual
  const [sound, shown] = text.split(' ')
  return { sound: sound !== 'mute', shown: shown !== 'hide' }
}

/** Changes what an account wants, here and for the next visit. */
export function setNotices(account: string, change: Partial<Notices>): void {
  const next = { ...noticesOf(account), ...change }
  known.set(account, next)
  localStorage.setItem(place(account), `${next.sound ? 'sound' : 'mute'} ${next.shown ? 'show' : 'hide'}`)
  for (const listener of listeners) listener()
}

export const useNotices = (account: string): Notices => useSyncExternalStore(
  (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  () => noticesOf(account),
)

/** Whether the browser lets pages notify: `default` until it was asked, `missing` where it cannot at all. */
export const permission = (): NotificationPermission | 'missing' => ('Notification' in globalThis ? Notification.permission : 'missing')
