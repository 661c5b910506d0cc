import type { DistrictChoice, FirstAdministrator, Me } from './contract'
import { read, send } from './http'

/** Whether the first administrator is still to be made. */
export const readFirstStart = (signal?: AbortSignal): Promise<{ open: boolean }> => read('/api/first-start', signal)

/** The districts there are, for whoever has the code from the log. */
export const tryFirstStartCode = (code: string): Promise<DistrictChoice[]> => send('POST', '/api/first-start/code', { code })

/** Makes the first administrator, and signs in. */
export const makeFirstAdministrator = (asked: FirstAdministrator): Promise<Me> => send('POST', '/api/first-start', asked)
