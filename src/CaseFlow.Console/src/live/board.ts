import type { CaseRow, Delta, Snapshot } from '../api/contract'

/** The open cases of one scope as they stood at a position of the log. Immutable. */
export interface Board {
  readonly position: number
  readonly rows: ReadonlyMap<string, CaseRow>
}

/** A board after a step, the ids whose rows changed in it, and whether a delta in between was missed. */
export interface Step {
  readonly board: Board
  readonly touched: ReadonlySet<string>
  readonly gap: boolean
}

/** The board that a snapshot describes, given the one held before it (none before the first). */
export function restore(before: Board | undefined, snapshot: Snapshot): Step {
  if (!snapshot.full && before) {
    const rows = new Map(before.rows)
    const touched = merge(rows, snapshot)
    return { board: { position: Math.max(before.position, snapshot.position), rows }, touched, gap: false }
  }
  const rows = new Map(snapshot.upsert.map((row) => [row.id, settled(before?.rows.get(row.id), row)]))
  const touched = before ? differences(before.rows, rows) : new Set<string>()
  return { board: { position: snapshot.position, rows }, touched, gap: false }
}

/**
 * The board after deltas in the order they came. One that ends at or before the board's position was seen already and
 * changes nothing; one that does not begin where the board stands is a gap, and nothing after it is applied.
 */
export function advance(board: Board, deltas: readonly Delta[]): Step {
  const rows = new Map(board.rows)
  const touched = new Set<string>()
  let position = board.position
  for (const delta of deltas) {
    if (delta.to <= position) continue
    if (delta.from !== position) return { board: { position, rows }, touched, gap: true }
    for (const id of merge(rows, delta)) touched.add(id)
    position = delta.to
  }
  return { board: position === board.position ? board : { position, rows }, touched, gap: false }
}

function merge(rows: Map<string, CaseRow>, change: Pick<Delta, 'upsert' | 'remove'>): Set<string> {
  const touched = new Set<string>()
  for (const row of change.upsert) {
    const kept = settled(rows.get(row.id), row)
    if (kept === rows.get(row.id)) continue
    rows.set(row.id, kept)
    touched.add(row.id)
  }
  for (const id of change.remove) if (rows.delete(id)) touched.add(id)
  return touched
}

/** The row to keep: the one already held when it is the same version or newer, so that an unchanged row stays itself. */
function settled(held: CaseRow | undefined, given: CaseRow): CaseRow {
  return held && held.version >= given.version && held.position >= given.position ? held : given
}

function differences(before: ReadonlyMap<string, CaseRow>, after: ReadonlyMap<string, CaseRow>): Set<string> {
  const touched = new Set<string>()
  for (const [id, row] of after) if (before.get(id) !== row) touched.add(id)
  for (const id of before.keys()) if (!after.has(id)) touched.add(id)
  return touched
}
