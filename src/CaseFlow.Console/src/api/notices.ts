import type { ChannelAsked, ChannelSecret, DeliveryPage, DeliveryState, NoticeChannel, Replayed, TestOutcome } from './contract'
import { read, send } from './http'

const one = (id: string, verb: string): string => `/api/channels/${encodeURIComponent(id)}/${verb}`

export const readChannels = (signal?: AbortSignal): Promise<NoticeChannel[]> => read('/api/channels', signal)

/** Opens a webhook; its secret is in this answer and in no other. */
export const openChannel = (asked: ChannelAsked): Promise<ChannelSecret> => send('POST', '/api/channels', { kind: 'webhook', ...asked })

export const changeChannel = (id: string, asked: ChannelAsked): Promise<void> => send('POST', one(id, 'change'), asked)
export const pauseChannel = (id: string, paused: boolean): Promise<void> => send('POST', one(id, paused ? 'pause' : 'resume'))
export const closeChannel = (id: string): Promise<void> => send('POST', one(id, 'close'))
export const rotateSecret = (id: string): Promise<ChannelSecret> => send('POST', one(id, 'rotate'))
export const testChannel = (id: string): Promise<TestOutcome> => send('POST', one(id, 'test'))
export const replayChannel = (id: string): Promise<Replayed> => send('POST', one(id, 'replay'))

export const readDeliveries = (state: DeliveryState, limit: number, signal?: AbortSignal): Promise<DeliveryPage> =>
  read(`/api/deliveries?state=${state}&limit=${String(limit)}`, signal)

export const replayDelivery = (id: string): Promise<Replayed> => send('POST', `/api/deliveries/${encodeURIComponent(id)}/replay`)
