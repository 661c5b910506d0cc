import type { CaseRow, Delta, Snapshot } from '../api/contract'
import { advance, restore, type Board, type Step } from './board'

/** What the screen shows: the board, and which rows changed lately (by the number of the change, so that each flashes once). */
export interface BoardView {
  readonly board: Board | undefined
  readonly rows: readonly CaseRow[]
  readonly changed: ReadonlyMap<string, number>
}

/** How long a changed row is remembered as changed, in milliseconds. */
const flashFor = 2_000

/** Runs something before the next paint, or soon in a tab that is not painted. */
export type Schedule = (run: () => void) => void

/** Holds the board and tells its listeners at most once per frame, however many deltas come in. */
export function createBoardStore(schedule: Schedule, now: () => number = () => performance.now()) {
  let view: BoardView = { board: undefined, rows: [], changed: new Map() }
  let waiting: Delta[] = []
  let scheduled = false
  let changes = 0
  let gapped = (): void => undefined
  const moments = new Map<string, number>()
  const listeners = new Set<() => void>()

  function show(step: Step): void {
    for (const id of step.touched) moments.set(id, now())
    changes++
    const changed = new Map([...view.changed].filter(([id]) => now() - (moments.get(id) ?? 0) < flashFor))
    for (const id of step.touched) changed.set(id, changes)
    for (const id of moments.keys()) if (!changed.has(id)) moments.delete(id)
    view = { board: step.board, rows: [...step.board.rows.values()], changed }
    for (const listener of listeners) listener()
  }

  function flush(): void {
    scheduled = false
    const deltas = waiting
    waiting = []
    if (!view.board || deltas.length === 0) return
    const step = advance(view.board, deltas)
    if (step.board !== view.board) show(step)
    if (step.gap) gapped()
  }

  return {
    view: (): BoardView => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Takes a delta; it is applied with the next frame. */
    receive(delta: Delta): void {
      waiting.push(delta)
      if (scheduled) return
      scheduled = true
      schedule(flush)
    },
    /** Takes the answer to a watch at once. */
    restore(snapshot: Snapshot): void {
      show(restore(view.board, snapshot))
    },
    /** Forgets everything, for another scope or another person. */
    clear(): void {
      waiting = []
      moments.clear()
      view = { board: undefined, rows: [], changed: new Map() }
      for (const listener of listeners) listener()
    },
    /** Says what to do when a delta was missed. */
    onGap(again: () => void): void {
      gapped = again
    },
  }
}

export type BoardStore = ReturnType<typeof createBoardStore>

/** Before the next paint; after half a second at the latest, because a hidden tab is never painted. */
export const perFrame: Schedule = (run) => {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    run()
  }
  requestAnimationFrame(once)
  setTimeout(once, 500)
}
