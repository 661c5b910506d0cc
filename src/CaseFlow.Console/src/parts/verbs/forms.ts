import type { CaseView, Item, Me, UnitKind, Verb } from '../../api/contract'
import type { Text } from '../../i18n/language'
import { isOfCity } from '../me'

/** What has been filled in so far, by field. */
export type Values = Readonly<Record<string, unknown>>

interface Asked {
  readonly name: keyof Text['fields']
  readonly optional?: boolean
  /** Asked only when what was filled in so far calls for it. */
  readonly when?: (values: Values) => boolean
}

/** One field of a verb's form; its name is the name in the command. */
export type FormField = Asked & (
  | { readonly kind: 'text' | 'line' | 'item' | 'class' | 'moment' | 'place' | 'case' | 'supervision' | 'appeal' | 'parts' }
  | { readonly kind: 'unit'; readonly kinds: readonly UnitKind[]; readonly many?: boolean }
  | { readonly kind: 'choice'; readonly of: 'outcome' | 'level' | 'ruling' | 'satisfaction' }
  | { readonly kind: 'yesNo'; readonly of: 'passed' | 'contacted' | 'solved' | 'upheld' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'order'; readonly from: 'refused' | 'open' | 'own' }
)

const takers: readonly UnitKind[] = ['township', 'community', 'department']
const departments: readonly UnitKind[] = ['department']
const everyone: readonly UnitKind[] = ['centre', 'township', 'community', 'grid', 'department']
const reason: FormField = { name: 'reason', kind: 'text' }
const reached = (values: Values): boolean => values['contacted'] === true

/** The fields of every verb. */
export const formOf: Record<Verb, readonly FormField[]> = {
  file: [{ name: 'item', kind: 'item' }, { name: 'class', kind: 'class', optional: true }, { name: 'place', kind: 'place', optional: true }],
  decline: [reason],
  grab: [],
  dispatch: [{ name: 'to', kind: 'unit', kinds: takers }, { name: 'task', kind: 'text', optional: true }],
  rule: [
    { name: 'ruling', kind: 'choice', of: 'ruling' }, { name: 'order', kind: 'order', from: 'refused', optional: true },
    { name: 'to', kind: 'unit', kinds: everyone, when: (values) => values['ruling'] === 'force' }, reason,
  ],
  lead: [{ name: 'leader', kind: 'line' }],
  check: [{ name: 'passed', kind: 'yesNo', of: 'passed' }, { name: 'note', kind: 'text' }],
  feedback: [
    { name: 'contacted', kind: 'yesNo', of: 'contacted' }, { name: 'solved', kind: 'yesNo', of: 'solved', when: reached },
    { name: 'satisfaction', kind: 'choice', of: 'satisfaction', optional: true, when: reached }, { name: 'note', kind: 'text' },
  ],
  close: [{ name: 'outcome', kind: 'choice', of: 'outcome' }, { name: 'note', kind: 'text', optional: true }],
  reopen: [reason],
  void: [reason],
  merge: [{ name: 'into', kind: 'case' }, { ...reason, optional: true }],
  unmerge: [reason],
  urge: [{ name: 'order', kind: 'order', from: 'open', optional: true }, { name: 'note', kind: 'text', optional: true }],
  supervise: [
    { name: 'level', kind: 'choice', of: 'level' }, reason, { name: 'unit', kind: 'unit', kinds: everyone, optional: true },
    { name: 'replyWithinHours', kind: 'number', least: 1, most: 720 },
  ],
  'supervise/answer': [{ name: 'supervision', kind: 'supervision', optional: true }, { name: 'reply', kind: 'text' }],
  suspend: [{ name: 'until', kind: 'moment' }, reason],
  resume: [{ ...reason, optional: true }],
  score: [{ name: 'points', kind: 'number', least: 0, most: 110, optional: true }, { ...reason, optional: true }],
  appeal: [{ name: 'order', kind: 'order', from: 'own' }, { name: 'grounds', kind: 'text' }],
  'appeal/rule': [{ name: 'appeal', kind: 'appeal', optional: true }, { name: 'upheld', kind: 'yesNo', of: 'upheld' }, reason],
  acknowledge: [],
  muster: [],
  start: [],
  progress: [{ name: 'note', kind: 'text' }],
  split: [{ name: 'parts', kind: 'parts' }],
  whistle: [
    { name: 'lead', kind: 'unit', kinds: departments, optional: true },
    { name: 'supporting', kind: 'unit', kinds: departments, many: true, optional: true }, { name: 'task', kind: 'text', optional: true },
  ],
  return: [reason],
  refuse: [reason, { name: 'basis', kind: 'line' }],
  complete: [{ name: 'result', kind: 'text' }],
  extend: [{ name: 'workingDays', kind: 'number', least: 1, most: 30 }, reason],
  'extend/approve': [],
  'extend/refuse': [reason],
}

/** What a form begins with, so that the usual case needs the least typing. */
export function begin(verb: Verb, view: CaseView, me: Me, item: Item | undefined): Values {
  switch (verb) {
    case 'file': return { item: view.row.item }
    case 'check': return { passed: true }
    case 'feedback': return { contacted: true, solved: true, satisfaction: 'satisfied' }
    case 'close': return { outcome: 'resolved' }
    case 'rule': return { ruling: view.row.refusals >= 3 ? 'force' : 'uphold', order: view.orders.filter((order) => order.state === 'refused').at(0)?.id }
    case 'lead': return me.roles.includes('leader') ? { leader: me.account } : {}
    case 'supervise': return { level: isOfCity(me) ? 'government' : me.roles.includes('leader') ? 'leader' : 'centre', replyWithinHours: 24 }
    case 'appeal': return { order: view.orders.filter((order) => order.to === me.unit.code).at(-1)?.id }
    case 'whistle': return item ? { lead: item.lead, supporting: item.supporting } : {}
    case 'extend': return { workingDays: 3 }
    case 'split': return { parts: [{}] }
    default: return {}
  }
}

/** Fields that have to be asked now. */
export const asked = (verb: Verb, values: Values): FormField[] => formOf[verb].filter((field) => field.when?.(values) ?? true)

/** Whether nothing was filled in. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some((part: unknown) => typeof part === 'object' && !(part as { to?: string }).to)
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The command: what was asked and filled in, nothing else. */
export const commandOf = (verb: Verb, values: Values): Record<string, unknown> =>
  Object.fromEntries(asked(verb, values).map((field): [string, unknown] => [field.name, values[field.name]]).filter(([, value]) => !isEmpty(value)))

/** Verbs that photos and files may come with. */
export const carries: ReadonlySet<Verb> = new Set(['progress', 'complete'])

/** Verbs in the order in which they are offered; the first allowed one is the obvious next step. */
export const obvious: readonly Verb[] = [
  'file', 'grab', 'dispatch', 'rule', 'lead', 'supervise/answer', 'acknowledge', 'muster', 'start', 'complete', 'check', 'feedback', 'close',
  'extend/approve', 'extend/refuse', 'appeal/rule', 'progress', 'split', 'whistle', 'return', 'refuse', 'extend', 'decline', 'resume', 'unmerge',
  'urge', 'supervise', 'suspend', 'merge', 'score', 'appeal', 'reopen', 'void',
]

/** Verbs that end something or say no. */
export const grave: ReadonlySet<Verb> = new Set(['decline', 'void', 'refuse', 'extend/refuse'])

/** Verbs that are seldom the next step. */
export const rare: ReadonlySet<Verb> = new Set(['urge', 'supervise', 'suspend', 'merge', 'void', 'extend', 'reopen', 'score', 'appeal'])
