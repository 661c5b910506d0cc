import type { Inbox, ManyAcknowledged, OrderNamed, SeenTask } from './contract'
import { read, send } from './http'

/** The most tasks of one page. */
const pageSize = 200

/** A page of what waits for this person, after the page before. */
export const readInbox = (after?: string): Promise<Inbox> =>
  read(`/api/inbox?limit=${String(pageSize)}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`)

/** What one case asks of this person. */
export const readInboxOf = (id: string): Promise<Inbox> => read(`/api/inbox?case=${encodeURIComponent(id)}`)

/** Notes tasks as seen, at the versions that were shown. */
export const markSeen = (tasks: readonly SeenTask[]): Promise<void> => send('POST', '/api/inbox/seen', { tasks })

/** Signs for many orders; each is answered alone. */
export const acknowledgeMany = (orders: readonly OrderNamed[]): Promise<ManyAcknowledged> => send('POST', '/api/inbox/acknowledge', { orders })
