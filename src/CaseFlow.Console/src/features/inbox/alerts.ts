import type { InboxLine } from '../../api/contract'
import type { Shelf } from './shelf'

/** What calls for somebody's eyes; each has a sound of its own. */
export const alertKinds = ['whistle', 'urgent', 'breached', 'imminent'] as const
export type AlertKind = (typeof alertKinds)[number]

export interface Alert { readonly kind: AlertKind; readonly key: string; readonly line: InboxLine }

/** What became new between two states of an inbox; tasks that merely came into the known part are not. */
export function alertsBetween(before: Shelf, after: Shelf): Alert[] {
  const end = before.next === undefined ? Infinity : Math.max(...[...before.lines.values()].map(dueOf))
  return [...after.lines].flatMap(([key, line]) => {
    const kind = alertOf(before.lines.get(key), line, dueOf(line) <= end)
    return kind === undefined ? [] : [{ kind, key, line }]
  })
}

function alertOf(before: InboxLine | undefined, now: InboxLine, wasKnown: boolean): AlertKind | undefined {
  if (!before && !wasKnown) return undefined
  const state = now.task.clock?.state
  if (before?.task.kind !== now.task.kind && asksAnew(now)) return now.task.kind === 'muster' ? 'whistle' : now.case.class === 'urgent' ? 'urgent' : undefined
  if (!before || before.task.clock?.state === state || before.task.clock?.kind !== now.task.clock?.kind) return undefined
  return state === 'breached' ? 'breached' : state === 'imminent' ? 'imminent' : undefined
}

/** Something that somebody else brought; what goes on or only waits is no news to the unit itself. */
const asksAnew = ({ task }: InboxLine): boolean => task.kind !== 'inHand' && task.kind !== 'refused' && task.kind !== 'returned'

const dueOf = ({ task }: InboxLine): number => (task.dueAt === undefined ? Infinity : Date.parse(task.dueAt))

/** The one to be heard where several come together. */
export const loudest = (alerts: readonly Alert[]): AlertKind | undefined => alertKinds.find((kind) => alerts.some((alert) => alert.kind === kind))
