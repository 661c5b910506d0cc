import { describe, expect, it } from 'vitest'
import { momentIn } from './zoned'

describe('a wall clock time in a district', () => {
  it('is eight hours ahead of UTC in Inner Mongolia', () => {
    expect(momentIn('Asia/Shanghai', '2026-11-22T10:30')).toBe('2026-11-22T02:30:00.000Z')
  })

  it('follows summer time where there is one', () => {
    expect(momentIn('America/New_York', '2026-07-01T12:00')).toBe('2026-07-01T16:00:00.000Z')
    expect(momentIn('America/New_York', '2026-12-01T12:00')).toBe('2026-12-01T17:00:00.000Z')
  })
})
