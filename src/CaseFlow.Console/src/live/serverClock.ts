import { useSyncExternalStore } from 'react'

/** Milliseconds that the server's clock is ahead of this machine's; measured by each ping. */
let ahead = 0
let tick = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Sets the server's clock from one ping: asked and answered are this machine's times in milliseconds. */
export function setServerTime(server: number, asked: number, answered: number): void {
  ahead = server - (asked + answered) / 2
}

/** The server's time now, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + ahead

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    tick = serverNow()
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The server's time, renewed every second. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, () => tick)
}
