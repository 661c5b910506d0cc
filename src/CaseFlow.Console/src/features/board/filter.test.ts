import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../../api/contract'
import { openQueues } from '../../parts/QueueMark'
import { alarms, type Filter, filterOf, queryOf, show } from './filter'

const names = { unit: (code: string) => (code === '150402003' ? '西屯街道' : code), item: (code: string) => code, classOf: (item: string) => (item === '01-001' ? 'urgent' as const : undefined) }
const filters: fc.Arbitrary<Filter> = fc.record({
  queue: fc.option(fc.constantFrom(...openQueues), { nil: undefined }),
  class: fc.option(fc.constantFrom('general' as const, 'important' as const, 'urgent' as const), { nil: undefined }),
  q: fc.string(),
  sort: fc.constantFrom('reported' as const, 'due' as const),
})
const row = (part: Partial<CaseRow>): CaseRow => ({
  id: 'a', number: '150402-1', version: 1, position: 1, queue: 'toFile', stage: 'reported', class: 'general', summary: '',
  channel: 'citizen', area: '150402003', openOrders: 0, units: [], reportedAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z',
  refusals: 0, reworks: 0, duplicates: 0, ...part,
})
const anything: Filter = { queue: undefined, class: undefined, q: '', sort: 'reported' }

describe('the filter of the list', () => {
  it('comes back the same from its address', () => {
    fc.assert(fc.property(filters, (filter) => { expect(filterOf(queryOf(filter))).toEqual(filter) }))
  })

  it('ignores what an address names wrongly', () => {
    expect(filterOf('?queue=everything&class=huge&sort=colour')).toEqual(anything)
  })

  it('finds a case by its number, its words and the name of its area, in any order', () => {
    const rows = [row({ id: 'a', summary: '井盖缺失' }), row({ id: 'b', number: '150402-77', area: '150402' })]
    const found = (q: string): string[] => show(rows, { ...anything, q }, names).rows.map((one) => one.id)
    expect(found('井盖')).toEqual(['a'])
    expect(found('西屯 缺失')).toEqual(['a'])
    expect(found('402-77')).toEqual(['b'])
    expect(found('路灯')).toEqual([])
  })

  it('sounds the alarm for a reported item that is urgent, before anybody has filed it, and not once it was filed as less', () => {
    const reported = row({ id: 'a', item: '01-001' })
    expect(alarms([reported, row({ id: 'b' })], names)).toBe(1)
    expect(show([reported], { ...anything, class: 'urgent' }, names).rows).toHaveLength(1)
    expect(alarms([{ ...reported, queue: 'toDispatch', class: 'important' }], names)).toBe(0)
  })

  it('counts each queue as if no queue were chosen', () => {
    const rows = [row({ id: 'a' }), row({ id: 'b', queue: 'pooled' }), row({ id: 'c', queue: 'pooled', class: 'important' })]
    const shown = show(rows, { ...anything, queue: 'toFile' }, names)
    expect(shown.rows.map((one) => one.id)).toEqual(['a'])
    expect(Object.fromEntries(shown.counts)).toEqual({ toFile: 1, pooled: 2 })
    expect(shown.total).toBe(3)
  })

  it('puts the newest first, or what ends soonest with the endless last', () => {
    const rows = [
      row({ id: 'old', reportedAt: '2026-01-01T00:00:00Z', clock: { kind: 'handle', state: 'running', unit: 't1', dueAt: '2026-01-05T00:00:00Z' } }),
      row({ id: 'new', reportedAt: '2026-01-01T00:00:00.5Z' }),
      row({ id: 'mid', reportedAt: '2026-01-01T00:00:00.25Z', poolUntil: '2026-01-02T00:00:00Z' }),
    ]
    expect(show(rows, anything, names).rows.map((one) => one.id)).toEqual(['new', 'mid', 'old'])
    expect(show(rows, { ...anything, sort: 'due' }, names).rows.map((one) => one.id)).toEqual(['mid', 'old', 'new'])
  })
})
