import type { Allowed, CaseView, InboxLine, TaskKind, Verb } from '../../api/contract'
import { formOf, obvious } from '../../parts/verbs/forms'

/** The answer that a task waits for first; none where somebody else has the next move. */
const expected: Record<TaskKind, readonly Verb[]> = {
  acknowledge: ['acknowledge'], muster: ['muster'], inHand: ['complete', 'progress'], reply: ['supervise/answer'], check: ['check'],
  file: ['file'], dispatch: ['dispatch'], rule: ['rule'], lead: ['lead'], extension: ['extend/approve'], feedback: ['close', 'feedback'],
  refused: [], returned: [],
}

/** Verbs about the whole case that answer a task. */
const ofCase: Partial<Record<TaskKind, readonly Verb[]>> = {
  reply: ['supervise/answer'], check: ['check'], file: ['file', 'decline', 'merge'], dispatch: ['dispatch', 'merge', 'suspend'],
  rule: ['rule'], lead: ['lead'], feedback: ['close', 'feedback'],
}

/** Single keys and the verbs that they give, the first that is allowed. */
export const verbKeys: Readonly<Record<string, readonly Verb[]>> = {
  a: ['acknowledge'], m: ['muster'], s: ['start'], p: ['progress'], c: ['complete', 'check'], r: ['refuse'], e: ['extend'],
}

/** Whether a verb asks for nothing and can be given at once. */
export const isPlain = (verb: Verb): boolean => formOf[verb].length === 0

/** What may be answered to a task now, the obvious first. */
export function answersTo(line: InboxLine, view: CaseView): Allowed[] {
  const verbs = ofCase[line.task.kind]
  const mine = (view.allowed ?? []).filter((one) => (verbs ? one.order === undefined && verbs.includes(one.verb) : one.order !== undefined && one.order === line.task.order))
  const first = expected[line.task.kind]
  const rank = ({ verb }: Allowed): number => (first.includes(verb) ? first.indexOf(verb) - first.length : obvious.indexOf(verb))
  return mine.filter(({ verb }) => obvious.includes(verb)).sort((a, b) => rank(a) - rank(b))
}

/** The answer that can be given from the list, before the case was read; only signing and reporting in are that simple. */
export function plainAnswer({ task }: InboxLine): Allowed | undefined {
  if (task.order === undefined) return undefined
  return task.kind === 'acknowledge' || task.kind === 'muster' ? { verb: task.kind, order: task.order } : undefined
}

/** The single key that gives a verb; undefined when it has none. */
export const keyOfVerb = (verb: Verb): string | undefined => Object.entries(verbKeys).find(([, verbs]) => verbs.includes(verb))?.[0]
