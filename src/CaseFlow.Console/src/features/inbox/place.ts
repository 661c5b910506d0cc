import type { TaskKind } from '../../api/contract'
import { taskKinds } from '../../parts/TaskMark'

/** What the inbox shows, as its address says it: one kind or all, and the task that is open. */
export interface Place { readonly kind: TaskKind | undefined; readonly task: string | undefined }

export function placeOf(query: string): Place {
  const said = new URLSearchParams(query)
  return { kind: taskKinds.find((kind) => kind === said.get('kind')), task: said.get('task') ?? undefined }
}

export function addressOf({ kind, task }: Place): string {
  const said = new URLSearchParams()
  if (kind !== undefined) said.set('kind', kind)
  if (task !== undefined) said.set('task', task)
  const query = said.toString()
  return query === '' ? '/inbox' : `/inbox?${query}`
}

/** The address at which one task is open. */
export const taskAddress = (task: string): string => addressOf({ kind: undefined, task })
