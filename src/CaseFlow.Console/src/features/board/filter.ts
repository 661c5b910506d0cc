import type { CaseClass, CaseRow, Queue } from '../../api/contract'
import { pressing } from '../../parts/pressing'
import { openQueues } from '../../parts/QueueMark'

/** What the list shows and in which order; kept in the address. */
export interface Filter {
  readonly queue: Queue | undefined
  readonly class: CaseClass | undefined
  readonly q: string
  readonly sort: 'reported' | 'due'
}

/** Names of units and items, for searching by what a person reads, and the class that the catalogue gives an item. */
export interface Names {
  unit: (code: string) => string
  item: (code: string) => string
  classOf: (item: string) => CaseClass | undefined
}

const classes: readonly CaseClass[] = ['general', 'important', 'urgent']

/** The filter that an address names; what it does not know is left out. */
export function filterOf(query: string): Filter {
  const named = new URLSearchParams(query)
  return {
    queue: openQueues.find((queue) => queue === named.get('queue')),
    class: classes.find((one) => one === named.get('class')),
    q: named.get('q') ?? '',
    sort: named.get('sort') === 'due' ? 'due' : 'reported',
  }
}

/** The query of an address for a filter; empty for no filter. */
export function queryOf(filter: Filter): string {
  const named = new URLSearchParams()
  if (filter.queue) named.set('queue', filter.queue)
  if (filter.class) named.set('class', filter.class)
  if (filter.q !== '') named.set('q', filter.q)
  if (filter.sort !== 'reported') named.set('sort', filter.sort)
  const query = named.toString()
  return query === '' ? '' : `?${query}`
}

/** The cases that a filter shows, in its order, and how many of the same class and text wait in each queue. */
export interface Shown {
  readonly rows: readonly CaseRow[]
  readonly counts: ReadonlyMap<Queue, number>
  readonly total: number
}

export function show(all: readonly CaseRow[], filter: Filter, names: Names): Shown {
  const words = filter.q.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const matching = all.filter((row) => (!filter.class || pressing(row, names) === filter.class) && mentions(row, words, names))
  const counts = new Map<Queue, number>()
  for (const row of matching) counts.set(row.queue, (counts.get(row.queue) ?? 0) + 1)
  const rows = filter.queue ? matching.filter((row) => row.queue === filter.queue) : matching
  return { rows: rows.sort(filter.sort === 'due' ? byDue : byReported), counts, total: matching.length }
}

function mentions(row: CaseRow, words: readonly string[], names: Names): boolean {
  if (words.length === 0) return true
  const said = [
    row.number, row.summary, row.address, row.item && names.item(row.item), row.reference,
    names.unit(row.area), row.township && names.unit(row.township), row.holder && names.unit(row.holder),
  ].join(' ').toLowerCase()
  return words.every((word) => said.includes(word))
}

interface Moments { reported: number; due: number }
const moments = new WeakMap<CaseRow, Moments>()

function momentsOf(row: CaseRow): Moments {
  const known = moments.get(row)
  if (known) return known
  const due = row.poolUntil ?? (row.clock?.state === 'paused' ? undefined : row.clock?.dueAt)
  const read = { reported: Date.parse(row.reportedAt), due: due === undefined ? Infinity : Date.parse(due) }
  moments.set(row, read)
  return read
}

const byId = (a: CaseRow, b: CaseRow): number => (a.id < b.id ? 1 : -1)
const byReported = (a: CaseRow, b: CaseRow): number => momentsOf(b).reported - momentsOf(a).reported || byId(a, b)

function byDue(a: CaseRow, b: CaseRow): number {
  const [first, second] = [momentsOf(a).due, momentsOf(b).due]
  return first === second ? byReported(a, b) : first - second
}

/** Urgent cases that still wait for the centre. */
export const alarms = (rows: readonly CaseRow[], names: Names): number =>
  rows.filter((row) => pressing(row, names) === 'urgent' && (row.queue === 'toFile' || row.queue === 'toDispatch')).length
