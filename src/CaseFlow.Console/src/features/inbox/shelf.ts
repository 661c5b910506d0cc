import type { Inbox, InboxCount, InboxLine, TaskKind } from '../../api/contract'

/** The part of an inbox that is known here, and the counts of all of it. Immutable. */
export interface Shelf {
  /** Tasks by their keys, in no order. */
  readonly lines: ReadonlyMap<string, InboxLine>
  /** Where the part that is known ends; undefined when all is known. */
  readonly next: string | undefined
  readonly counts: readonly InboxCount[]
  /** Every change of the board up to this position of the log is in. */
  readonly position: number
}

/** A task by its case and its own id. */
export const keyOf = (line: InboxLine): string => `${line.case.id}:${line.task.id}`

export const emptyShelf: Shelf = { lines: new Map(), next: undefined, counts: [], position: 0 }

/** The shelf that pages read one after another make, from the first on. */
export function shelve(pages: readonly Inbox[]): Shelf {
  const last = pages.at(-1)
  if (!last) return emptyShelf
  return {
    lines: new Map(pages.flatMap((page) => page.tasks).map((line) => [keyOf(line), line])),
    next: last.next, counts: last.counts, position: Math.min(...pages.map((page) => page.position)),
  }
}

/** One page more. */
export const extend = (shelf: Shelf, page: Inbox): Shelf =>
  ({ ...shelf, lines: new Map([...shelf.lines, ...page.tasks.map((line): [string, InboxLine] => [keyOf(line), line])]), next: page.next, counts: page.counts })

/** The tasks of one case as they stand now. What lies beyond the known part is left for its page. */
export function renew(shelf: Shelf, id: string, now: Inbox): Shelf {
  const end = shelf.next === undefined ? undefined : inOrder([...shelf.lines.values()]).at(-1)
  const lines = new Map([...shelf.lines].filter(([, line]) => line.case.id !== id))
  for (const line of now.tasks) if (!end || compare(line, end) <= 0) lines.set(keyOf(line), line)
  return { ...shelf, lines, counts: now.counts }
}

/** Without the unread marks of some tasks. */
export function look(shelf: Shelf, keys: ReadonlySet<string>): Shelf {
  const seen = [...keys].flatMap((key) => shelf.lines.get(key) ?? []).filter((line) => line.unread)
  if (seen.length === 0) return shelf
  const counts = shelf.counts.map((count) => ({ ...count, unread: count.unread - seen.filter((line) => line.task.kind === count.kind).length }))
  return { ...shelf, counts, lines: new Map([...shelf.lines].map(([key, line]) => [key, keys.has(key) ? { ...line, unread: false } : line])) }
}

/** What is due first first; what is never due last. */
export const inOrder = (lines: readonly InboxLine[]): InboxLine[] => [...lines].sort(compare)

/** How many tasks there are of a kind, or of all. */
export const countOf = (shelf: Shelf, what: 'tasks' | 'unread' | 'late', kind?: TaskKind): number =>
  shelf.counts.reduce((sum, count) => sum + (kind === undefined || count.kind === kind ? count[what] : 0), 0)

const due = ({ task }: InboxLine): number => (task.dueAt === undefined ? Infinity : Date.parse(task.dueAt))

function compare(a: InboxLine, b: InboxLine): number {
  const [first, second] = [due(a), due(b)]
  if (first !== second) return first < second ? -1 : 1
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0
}
