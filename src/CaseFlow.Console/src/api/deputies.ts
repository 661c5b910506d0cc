import type { Colleague, DeputyAsked, Deputyship, HandoverAsked } from './contract'
import { read, send } from './http'

/** Those of this person, on either side; all of the district for an administrator. Always in person. */
export const readDeputies = (signal?: AbortSignal): Promise<Deputyship[]> => read('/api/deputies', signal)
/** The first people of the district whose login, name or unit holds the words. */
export const findColleagues = (words: string, signal?: AbortSignal): Promise<Colleague[]> => read(`/api/deputies/colleagues?q=${encodeURIComponent(words)}`, signal)
export const nameDeputy = (asked: DeputyAsked, key: string): Promise<void> => send('POST', '/api/deputies', asked, key)
export const handOver = (asked: HandoverAsked, key: string): Promise<void> => send('POST', '/api/deputies/handover', asked, key)
export const acceptHandover = (id: string): Promise<void> => send('POST', `/api/deputies/${encodeURIComponent(id)}/accept`)
export const withdrawDeputy = (id: string): Promise<void> => send('POST', `/api/deputies/${encodeURIComponent(id)}/withdraw`)
