import type { Accepted, Allowed, AttachmentGiven, CaseHistory, CaseView, Channel, PlaceGiven, Reporter, StoredEvent } from './contract'
import { read, send } from './http'

/** @param home Where the district is read: the own one at `/api`. */
export const readCase = (home: string, id: string, signal?: AbortSignal): Promise<CaseView> => read(`${home}/cases/${encodeURIComponent(id)}`, signal)

/** Every event of a case, first to last. */
export async function readEvents(home: string, id: string, signal?: AbortSignal): Promise<StoredEvent[]> {
  const all: StoredEvent[] = []
  for (let after = 0; ; ) {
    const page: CaseHistory = await read(`${home}/cases/${encodeURIComponent(id)}/events?after=${String(after)}`, signal)
    all.push(...page.events)
    if (page.next === undefined) return all
    after = page.next
  }
}

/** The reporter's particulars in full; that they were read is recorded. */
export const readReporter = (id: string): Promise<Reporter> => read(`/api/cases/${encodeURIComponent(id)}/reporter`)

/** Gives a verb, on an order when it names one. */
export function give(home: string, id: string, { verb, order }: Allowed, body: object, key: string): Promise<Accepted> {
  const about = order === undefined ? '' : `/orders/${encodeURIComponent(order)}`
  return send('POST', `${home}/cases/${encodeURIComponent(id)}${about}/${verb}`, body, key)
}

export interface ReportGiven {
  channel: Channel
  description: string
  place: PlaceGiven
  item?: string | undefined
  reporter?: Reporter | undefined
  attachments?: AttachmentGiven[] | undefined
}

export const report = (given: ReportGiven, key: string): Promise<Accepted> => send('POST', '/api/cases', given, key)
