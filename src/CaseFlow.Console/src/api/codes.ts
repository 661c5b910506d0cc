import type { CodesBegun, OwnCodes, RecoveryCodes } from './contract'
import { read, send } from './http'

export const readOwnCodes = (signal?: AbortSignal): Promise<OwnCodes> => read('/api/me/codes', signal)

/** A secret for an authenticator, which asks for nothing before it is confirmed. */
export const beginCodes = (): Promise<CodesBegun> => send('POST', '/api/me/codes/begin')

/** Turns codes on; ends the other sessions, and begins this one anew. */
export const confirmCodes = (password: string, code: string): Promise<RecoveryCodes> => send('POST', '/api/me/codes/confirm', { password, code })

/** Other recovery codes instead of those before. */
export const renewRecoveryCodes = (code: string): Promise<RecoveryCodes> => send('POST', '/api/me/codes/recovery', { code })

/** Ends the other sessions too, and begins this one anew. */
export const turnOffCodes = (password: string, code: string): Promise<void> => send('POST', '/api/me/codes/off', { password, code })
