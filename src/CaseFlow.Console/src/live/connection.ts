import { type HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import { actingAddress, actingEnded } from '../api/acting'
import type { Delta, Snapshot } from '../api/contract'
import { signedOut } from '../api/http'
import type { BoardStore } from './boardStore'
import { setServerTime } from './serverClock'

/** How the live connection stands; `refused` when the server does not let this account watch the scope. */
export type Phase = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused'

/** The phase, and the last round trip in milliseconds. */
export interface LiveState { readonly phase: Phase; readonly lag: number | undefined }

const pingEvery = 5_000
/** Pings bring a message every five seconds, so twelve without any mean that the line is dead. */
const silentFor = 12_000
const longestWait = 5_000
const watchAgainIn = 1_000

/**
 * Keeps one scope of the board live: connects, watches, and after every break connects and watches again from the
 * position that it has, so that nothing is missing and nothing comes twice.
 */
export class LiveConnection {
  private state: LiveState = { phase: 'connecting', lag: undefined }
  private readonly listeners = new Set<() => void>()
  private hub: HubConnection | undefined
  private turn = 0
  private watching = false
  private held: Delta[] = []
  private pinging: ReturnType<typeof setInterval> | undefined
  private wake: () => void = () => undefined

  constructor(private readonly scope: string, private readonly store: BoardStore) {
    store.onGap(() => void this.watch())
  }

  current = (): LiveState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  start(): void {
    addEventListener('online', this.online)
    addEventListener('offline', this.offline)
    void this.connect(++this.turn)
  }

  stop(): void {
    this.turn++
    removeEventListener('online', this.online)
    removeEventListener('offline', this.offline)
    clearInterval(this.pinging)
    this.wake()
    void this.hub?.stop()
  }

  private readonly online = (): void => {
    this.wake()
    if (this.hub?.state === HubConnectionState.Connected) void this.watch()
  }

  private readonly offline = (): void => { this.show({ phase: 'offline' }) }

  private show(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  /** Tries until it is connected; a stop or a later start ends the turn. */
  private async connect(turn: number): Promise<void> {
    clearInterval(this.pinging)
    for (let tries = 0; turn === this.turn; tries++) {
      if (this.state.phase !== 'connecting') this.show({ phase: navigator.onLine ? 'reconnecting' : 'offline', lag: undefined })
      if (await this.tryOnce(turn)) return
      await this.wait(Math.min(longestWait, 250 * 2 ** tries))
    }
  }

  private async tryOnce(turn: number): Promise<boolean> {
    const hub = this.open(turn)
    try {
      await hub.start()
      if (turn !== this.turn) {
        await hub.stop()
        return true
      }
      await this.watch()
      this.pinging = setInterval(() => void this.ping(), pingEvery)
      await this.ping()
      return true
    } catch (failure) {
      const status = statusIn(failure)
      if (status === 401 || status === 403) this.turn++
      if (status === 401) signedOut()
      if (status === 403) {
        this.show({ phase: 'refused' })
        actingEnded()
      }
      return false
    }
  }

  private open(turn: number): HubConnection {
    const hub = new HubConnectionBuilder().withUrl(actingAddress('/hub/board')).configureLogging(LogLevel.None).build()
    hub.serverTimeoutInMilliseconds = silentFor
    hub.on('changed', (delta: Delta) => { this.changed(delta) })
    hub.onclose(() => { if (turn === this.turn) void this.connect(turn) })
    this.hub = hub
    return hub
  }

  /** Asks for the board, or for what changed since the position held. Deltas that come meanwhile wait for the answer. */
  private async watch(): Promise<void> {
    if (this.watching || !this.hub) return
    this.watching = true
    try {
      const since = this.store.view().board?.position
      const snapshot = await this.hub.invoke<Snapshot>('Watch', this.scope, since ?? null)
      this.store.restore(snapshot)
      this.show({ phase: 'live' })
    } catch (failure) {
      this.unwatched(failure)
    } finally {
      this.watching = false
      for (const delta of this.held.splice(0)) this.store.receive(delta)
    }
  }

  /** A scope that is not for this account is not asked for again; a board that is still being loaded is, in a while. */
  private unwatched(failure: unknown): void {
    if (failure instanceof Error && failure.message.includes('not_deputy:')) actingEnded()
    if (failure instanceof Error && /(not_deputy|not_allowed|scope_unknown):/.test(failure.message)) this.show({ phase: 'refused' })
    else if (this.hub?.state === HubConnectionState.Connected) setTimeout(() => void this.watch(), watchAgainIn)
  }

  private changed(delta: Delta): void {
    if (delta.scope !== this.scope) return
    if (this.watching) this.held.push(delta)
    else this.store.receive(delta)
  }

  private async ping(): Promise<void> {
    const asked = Date.now()
    const from = performance.now()
    try {
      const server = await this.hub?.invoke<string>('Ping')
      if (server === undefined) return
      setServerTime(Date.parse(server), asked, Date.now())
      this.show({ lag: Math.round(performance.now() - from) })
    } catch {
      this.show({ lag: undefined })
    }
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** The HTTP status that ended a negotiation; the client tells it only in words. */
function statusIn(failure: unknown): number | undefined {
  const said = failure instanceof Error ? /Status code '(\d{3})'/.exec(failure.message)?.[1] : undefined
  return said === undefined ? undefined : Number(said)
}
