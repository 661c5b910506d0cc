import { describe, expect, it } from 'vitest'
import type { CaseRow, Delta } from '../api/contract'
import { createBoardStore } from './boardStore'

const row = (id: string, position: number) => ({ id, version: position, position }) as CaseRow
const delta = (from: number, id: string): Delta =>
  ({ scope: 'district', from, to: from + 1, upsert: [row(id, from + 1)], remove: [] })

function frames() {
  const waiting: (() => void)[] = []
  return { schedule: (run: () => void) => { waiting.push(run) }, paint: () => { for (const run of waiting.splice(0)) run() } }
}

describe('the board store', () => {
  it('tells its listeners once per frame, however many deltas came', () => {
    const frame = frames()
    const store = createBoardStore(frame.schedule, () => 0)
    store.restore({ position: 0, full: true, upsert: [], remove: [] })
    let told = 0
    store.subscribe(() => { told++ })
    for (let i = 0; i < 200; i++) store.receive(delta(i, `c${String(i % 7)}`))
    expect(told).toBe(0)
    frame.paint()
    expect(told).toBe(1)
    expect(store.view().board?.position).toBe(200)
    expect(store.view().rows).toHaveLength(7)
  })

  it('asks to watch again when a delta was missed', () => {
    const frame = frames()
    const store = createBoardStore(frame.schedule, () => 0)
    let asked = 0
    store.onGap(() => { asked++ })
    store.restore({ position: 5, full: true, upsert: [], remove: [] })
    store.receive(delta(7, 'a'))
    frame.paint()
    expect(asked).toBe(1)
    expect(store.view().board?.position).toBe(5)
  })

  it('marks nothing of the first snapshot as changed, each change once, and forgets it after two seconds', () => {
    const frame = frames()
    let time = 0
    const store = createBoardStore(frame.schedule, () => time)
    store.restore({ position: 0, full: true, upsert: [row('a', 0)], remove: [] })
    expect(store.view().changed.size).toBe(0)
    store.receive(delta(0, 'a'))
    frame.paint()
    const first = store.view().changed.get('a')
    expect(first).toBeDefined()
    time = 3_000
    store.receive(delta(1, 'b'))
    frame.paint()
    expect([...store.view().changed.keys()]).toEqual(['b'])
  })
})
