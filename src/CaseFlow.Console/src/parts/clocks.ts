import type { ClockState, RowClock } from '../api/contract'

/** Of a clock, what its looks depend on. */
export type Ticking = Pick<RowClock, 'state' | 'dueAt' | 'imminentAt'> & { readonly endedAt?: string }

/**
 * How a clock stands at a moment (milliseconds since 1970): what the server noted, and ahead of that note what its own
 * moments say, so that a screen is never later than the clock.
 */
export function standing(clock: Ticking, now: number): ClockState {
  if (clock.endedAt !== undefined || (clock.state !== 'running' && clock.state !== 'imminent')) return clock.state
  if (now >= Date.parse(clock.dueAt)) return 'breached'
  return clock.state === 'imminent' || (clock.imminentAt !== undefined && now >= Date.parse(clock.imminentAt)) ? 'imminent' : 'running'
}
