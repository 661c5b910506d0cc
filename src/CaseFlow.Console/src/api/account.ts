import type { OwnSession, SessionsEnded } from './contract'
import { read, send } from './http'

export const readOwnSessions = (signal?: AbortSignal): Promise<OwnSession[]> => read('/api/me/sessions', signal)
export const endOwnSession = (id: string): Promise<void> => send('POST', `/api/me/sessions/${encodeURIComponent(id)}/end`)

/** Ends the other sessions too, and begins this one anew. */
export const changeOwnPassword = (old: string, fresh: string): Promise<void> => send('POST', '/api/me/password', { old, new: fresh })

/** Ends every session but this one. */
export const endOtherSessions = (): Promise<SessionsEnded> => send('POST', '/api/me/sessions/end-others')
