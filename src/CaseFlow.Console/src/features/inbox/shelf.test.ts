import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow, Inbox, InboxLine, TaskKind } from '../../api/contract'
import { alertsBetween, loudest } from './alerts'
import { countOf, emptyShelf, extend, inOrder, keyOf, look, renew, shelve } from './shelf'

const minute = (n: number): string => new Date(Date.UTC(2026, 2, 2, 1, n)).toISOString()

interface Part { id?: string; task?: string; kind?: TaskKind; due?: number; state?: 'running' | 'imminent' | 'breached'; unread?: boolean; class?: CaseRow['class'] }

function line({ id = 'a', task = 'o1', kind = 'acknowledge', due, state, unread = true, class: pressing = 'general' }: Part): InboxLine {
  const row: CaseRow = {
    id, number: `150402-${id}`, version: 1, position: 1, queue: 'inHand', stage: 'inHand', class: pressing, summary: '', channel: 'citizen', area: 't1', openOrders: 1,
    units: [], reportedAt: minute(0), updatedAt: minute(0), refusals: 0, reworks: 0, duplicates: 0,
  }
  const dueAt = due === undefined ? {} : { dueAt: minute(due) }
  const clock = due === undefined || state === undefined ? {} : { clock: { kind: 'acknowledge' as const, state, unit: 't1', dueAt: minute(due) } }
  return { task: { id: task, kind, order: 'o1', acknowledged: false, openParts: 0, ...dueAt, ...clock }, case: row, version: 1, since: 1, unread }
}

const page = (lines: InboxLine[], next?: string): Inbox => ({
  tasks: lines, ...(next === undefined ? {} : { next }), position: 9,
  counts: [...new Set(lines.map((one) => one.task.kind))].map((kind) => {
    const all = lines.filter((one) => one.task.kind === kind)
    return { kind, tasks: all.length, unread: all.filter((one) => one.unread).length, late: 0 }
  }),
})
const keys = (shelf: { lines: ReadonlyMap<string, InboxLine> }): string[] => inOrder([...shelf.lines.values()]).map(keyOf)

describe('what is known of an inbox', () => {
  it('stands by what is due first, and what is never due last', () => {
    expect(keys(shelve([page([line({ id: 'c' }), line({ id: 'b', due: 5 }), line({ id: 'a', due: 9 })])]))).toEqual(['b:o1', 'a:o1', 'c:o1'])
  })

  it('holds the tasks of a case that changed as they are now, and no other of that case', () => {
    const before = shelve([page([line({ id: 'a', due: 1 }), line({ id: 'a', task: 's1', kind: 'reply', due: 2 }), line({ id: 'b', due: 3 })])])
    expect(keys(renew(before, 'a', page([line({ id: 'a', kind: 'inHand', due: 9 })])))).toEqual(['b:o1', 'a:o1'])
    expect(keys(renew(before, 'a', page([])))).toEqual(['b:o1'])
  })

  it('leaves what lies beyond the known part for its page', () => {
    const before = shelve([page([line({ id: 'a', due: 1 }), line({ id: 'b', due: 3 })], 'more')])
    const after = renew(before, 'c', page([line({ id: 'c', due: 7 })]))
    expect(keys(after)).toEqual(['a:o1', 'b:o1'])
    expect(keys(renew(before, 'c', page([line({ id: 'c', due: 2 })])))).toEqual(['a:o1', 'c:o1', 'b:o1'])
    expect(keys(extend(after, page([line({ id: 'c', due: 7 })])))).toEqual(['a:o1', 'b:o1', 'c:o1'])
  })

  it('has every task once, however pages and changes come', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), due: fc.nat(20), more: fc.boolean() })), (steps) => {
      let shelf = emptyShelf
      for (const step of steps) shelf = step.more ? extend(shelf, page([line(step)])) : renew(shelf, step.id, page([line(step)]))
      expect(new Set(keys(shelf)).size).toBe(keys(shelf).length)
      expect(keys(shelf).length).toBe(new Set(steps.map((step) => step.id)).size)
    }))
  })

  it('counts a task as read once it was looked at', () => {
    const before = shelve([page([line({ id: 'a' }), line({ id: 'b' })])])
    const after = look(before, new Set(['a:o1']))
    expect([countOf(before, 'unread'), countOf(after, 'unread'), countOf(after, 'tasks', 'acknowledge')]).toEqual([2, 1, 2])
    expect(look(after, new Set(['a:o1']))).toBe(after)
  })
})

describe('what is called out', () => {
  const nothing = shelve([page([])])
  const becomes = (before: InboxLine[], after: InboxLine[], next?: string): string[] =>
    alertsBetween(shelve([page(before, next)]), shelve([page(after)])).map((alert) => `${alert.kind} ${alert.key}`)

  it('is a whistle that comes in, and an urgent task', () => {
    expect(becomes([], [line({ kind: 'muster', class: 'urgent' }), line({ id: 'b', class: 'urgent' }), line({ id: 'c' })])).toEqual(['whistle a:o1', 'urgent b:o1'])
  })

  it('is a clock that comes near its end, and one that passed it, each once', () => {
    const [running, near, over] = (['running', 'imminent', 'breached'] as const).map((state) => line({ due: 5, state })) as [InboxLine, InboxLine, InboxLine]
    expect(becomes([running], [near])).toEqual(['imminent a:o1'])
    expect(becomes([near], [over])).toEqual(['breached a:o1'])
    expect(becomes([over], [over])).toEqual([])
  })

  it('is not what was merely read further down, nor what the unit itself did', () => {
    expect(becomes([line({ id: 'a', due: 1 })], [line({ id: 'a', due: 1 }), line({ id: 'b', kind: 'muster', due: 8 })], 'more')).toEqual([])
    expect(becomes([line({ class: 'urgent' })], [line({ class: 'urgent', kind: 'inHand' })])).toEqual([])
    expect(becomes([line({ class: 'urgent' })], [])).toEqual([])
  })

  it('sounds as the loudest of what comes together', () => {
    const whistled = alertsBetween(nothing, shelve([page([line({ class: 'urgent' }), line({ id: 'b', kind: 'muster' })])]))
    expect([loudest(whistled), loudest([])]).toEqual(['whistle', undefined])
  })
})
