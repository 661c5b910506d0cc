import { describe, expect, it } from 'vitest'
import { standing, type Ticking } from './clocks'

const running: Ticking = { state: 'running', imminentAt: '2026-03-02T01:48:00Z', dueAt: '2026-03-02T02:00:00Z' }
const at = (time: string): number => Date.parse(`2026-03-02T${time}Z`)

describe('how a clock stands', () => {
  it('follows its own moments ahead of what the server has noted', () => {
    expect(standing(running, at('01:47:59'))).toBe('running')
    expect(standing(running, at('01:48:00'))).toBe('imminent')
    expect(standing(running, at('01:59:59'))).toBe('imminent')
    expect(standing(running, at('02:00:00'))).toBe('breached')
  })

  it('stays as noted where the screen runs behind', () => {
    expect(standing({ state: 'imminent', dueAt: running.dueAt }, at('01:00:00'))).toBe('imminent')
    expect(standing({ state: 'breached', dueAt: running.dueAt }, at('01:00:00'))).toBe('breached')
  })

  it('does not run while it is paused, nor once it ended', () => {
    expect(standing({ ...running, state: 'paused' }, at('03:00:00'))).toBe('paused')
    expect(standing({ ...running, state: 'met', endedAt: '2026-03-02T01:10:00Z' }, at('03:00:00'))).toBe('met')
  })
})
