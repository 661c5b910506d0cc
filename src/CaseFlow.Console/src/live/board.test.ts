import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow, Delta, Snapshot } from '../api/contract'
import { advance, restore, type Board } from './board'

const row = (id: string, position: number): CaseRow => ({
  id, number: `150402-${id}`, version: position, position, queue: 'toFile', stage: 'reported', class: 'general',
  summary: `${id}@${String(position)}`, channel: 'citizen', area: '150402', openOrders: 0, units: [],
  reportedAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', refusals: 0, reworks: 0, duplicates: 0,
})

interface Change { id: string; ends: boolean }
const changes = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), ends: fc.boolean() }), { maxLength: 40 })

/** The true board after the first `count` changes: change i happens at position i + 1. */
function truth(history: readonly Change[], count: number): Map<string, CaseRow> {
  const rows = new Map<string, CaseRow>()
  history.slice(0, count).forEach((change, i) => {
    if (change.ends) rows.delete(change.id)
    else rows.set(change.id, row(change.id, i + 1))
  })
  return rows
}

const fullAt = (history: readonly Change[], count: number): Snapshot =>
  ({ position: count, full: true, upsert: [...truth(history, count).values()], remove: [] })

const delta = (history: readonly Change[], i: number): Delta => {
  const change = history[i] as Change
  return change.ends
    ? { scope: 'district', from: i, to: i + 1, upsert: [], remove: [change.id] }
    : { scope: 'district', from: i, to: i + 1, upsert: [row(change.id, i + 1)], remove: [] }
}

const deltas = (history: readonly Change[], from: number, to: number): Delta[] =>
  history.slice(from, to).map((_, i) => delta(history, from + i))

const sorted = (rows: ReadonlyMap<string, CaseRow>): [string, number][] =>
  [...rows.values()].map((one): [string, number] => [one.id, one.position]).sort()

const cut = (history: readonly Change[], share: number): number => Math.floor(share * history.length)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const empty: Board = { position: 0, rows: new Map() }

describe('a board', () => {
  it('equals the truth after a snapshot taken anywhere and every delta since', () => {
    fc.assert(fc.property(changes, share, (history, where) => {
      const at = cut(history, where)
      const after = advance(restore(undefined, fullAt(history, at)).board, deltas(history, at, history.length))
      expect(after.gap).toBe(false)
      expect(sorted(after.board.rows)).toEqual(sorted(truth(history, history.length)))
    }))
  })

  it('does not mind deltas that its snapshot already holds, nor seeing them twice', () => {
    fc.assert(fc.property(changes, share, (history, where) => {
      const all = deltas(history, 0, history.length)
      const after = advance(restore(undefined, fullAt(history, cut(history, where))).board, [...all, ...all])
      expect(after.gap).toBe(false)
      expect(sorted(after.board.rows)).toEqual(sorted(truth(history, history.length)))
    }))
  })

  it('notices every missed delta and keeps what it had before the gap', () => {
    fc.assert(fc.property(changes.filter((history) => history.length > 1), share, (history, where) => {
      const missed = Math.min(cut(history, where), history.length - 2)
      const after = advance(empty, [...deltas(history, 0, missed), ...deltas(history, missed + 1, history.length)])
      expect(after.gap).toBe(true)
      expect(after.board.position).toBe(missed)
      expect(sorted(after.board.rows)).toEqual(sorted(truth(history, missed)))
    }))
  })

  it('comes to the same board by resuming with what changed as by taking it whole', () => {
    fc.assert(fc.property(changes, share, (history, where) => {
      const at = cut(history, where)
      const now = truth(history, history.length)
      const since: Snapshot = {
        position: history.length, full: false,
        upsert: [...now.values()].filter((one) => one.position > at),
        remove: history.slice(at).map((change) => change.id).filter((id) => !now.has(id)),
      }
      const held = restore(undefined, fullAt(history, at)).board
      expect(sorted(restore(held, since).board.rows)).toEqual(sorted(restore(held, fullAt(history, history.length)).board.rows))
    }))
  })

  it('comes to the same board whether deltas arrive one by one or in one frame', () => {
    fc.assert(fc.property(changes, (history) => {
      const all = deltas(history, 0, history.length)
      const oneByOne = all.reduce((board, next) => advance(board, [next]).board, empty)
      expect(sorted(oneByOne.rows)).toEqual(sorted(advance(empty, all).board.rows))
    }))
  })

  it('names as touched exactly the rows that differ, and leaves the others the same objects', () => {
    fc.assert(fc.property(changes, share, (history, where) => {
      const held = restore(undefined, fullAt(history, cut(history, where))).board
      const after = restore(held, fullAt(history, history.length))
      for (const id of ['a', 'b', 'c', 'd'])
        expect(after.touched.has(id)).toBe(held.rows.get(id) !== after.board.rows.get(id))
    }))
  })
})
