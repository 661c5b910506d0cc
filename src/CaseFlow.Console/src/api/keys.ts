import type { KeyAsked, KeyChange, KeyTold, MachineKey } from './contract'
import { read, send } from './http'

export const readKeys = (signal?: AbortSignal): Promise<MachineKey[]> => read('/api/keys', signal)
export const readKeyChanges = (signal?: AbortSignal): Promise<KeyChange[]> => read('/api/keys/changes', signal)

/** Makes a key; what lets it in is in this answer and in no other. */
export const makeKey = (asked: KeyAsked): Promise<KeyTold> => send('POST', '/api/keys', asked)

/** Another text for the key; the one before lets in for a day more. */
export const rotateKey = (id: string): Promise<KeyTold> => send('POST', `/api/keys/${encodeURIComponent(id)}/rotate`)
export const revokeKey = (id: string): Promise<void> => send('POST', `/api/keys/${encodeURIComponent(id)}/revoke`)
