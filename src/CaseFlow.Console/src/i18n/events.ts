import type { CaseClass, Channel, ClockKind, OrderRole, Outcome, Ruling, Satisfaction, SupervisionLevel } from '../api/contract'

/** What the sentences of the timeline need of each event's data. */
export interface EventData {
  case_reported: { channel: Channel; place: { area: string; address?: string }; item?: string }
  case_filed: { item: string; class: CaseClass }
  case_declined: object
  case_pooled: { until: string }
  grab_window_lapsed: object
  case_grabbed: { order: string; township: string }
  case_dispatched: { order: string; to: string }
  order_acknowledged: { order: string }
  order_started: { order: string }
  progress_reported: { order: string }
  order_split: { order: string; parts: { order: string; to: string; task: string }[] }
  departments_whistled: { order: string; calls: { order: string; to: string; role: OrderRole }[] }
  department_mustered: { order: string }
  case_returned: { order: string; returnOrder: string }
  leader_named: { order: string; leader: string }
  order_refused: { order: string; basis: string }
  refusal_upheld: { order: string }
  refusal_overruled: { order: string }
  ruling_forced: { order: string; newOrder: string; to: string }
  order_completed: { order: string }
  support_released: { order: string }
  extension_asked: { order: string; workingDays: number }
  extension_approved: { order: string; workingDays: number }
  extension_refused: { order: string }
  check_passed: object
  check_failed: object
  rework_ordered: { order: string }
  feedback_given: { contacted: boolean; solved?: boolean; satisfaction?: Satisfaction }
  return_visit_made: { contacted: boolean; solved?: boolean; satisfaction?: Satisfaction }
  case_closed: { outcome: Outcome }
  case_scored: { points: number; parts: { reason: string; points: number }[]; overrideReason?: string }
  case_reopened: object
  case_voided: object
  case_merged: { into: string }
  case_unmerged: { from: string }
  duplicate_taken: { duplicate: string }
  duplicate_released: { duplicate: string }
  order_urged: { order: string }
  supervision_opened: { supervision: string; level: SupervisionLevel; unit: string; replyBy: string; clock?: string }
  supervision_answered: { supervision: string }
  case_suspended: { until: string }
  case_resumed: object
  appeal_lodged: { appeal: string; order: string }
  appeal_ruled: { appeal: string; upheld: boolean }
  limits_pinned: { policy: string; calendar: string }
  clock_started: { clock: string; kind: ClockKind; unit: string; dueAt: string }
  clock_imminent: { clock: string; due: string }
  clock_breached: { clock: string; due: string }
  clock_escalated: { clock: string; step: number }
  clock_met: { clock: string }
  clock_ended_late: { clock: string }
  clock_cancelled: { clock: string }
  clock_paused: { clock: string }
  clock_resumed: { clock: string; dueAt: string }
  clock_extended: { clock: string; workingDays: number; dueAt: string }
}

export type EventType = keyof EventData

/** Names of what an event mentions by code. */
export interface Names {
  unit: (code: string) => string
  item: (code: string) => string
  /** What a clock of the case is for and whose it is. */
  clock: (id: string) => { kind: ClockKind; unit: string } | undefined
  /** A moment in the district's zone. */
  when: (moment: string) => string
  class: Record<CaseClass, string>
  clockKind: Record<ClockKind, string>
  channel: Record<Channel, string>
  outcome: Record<Outcome, string>
  satisfaction: Record<Satisfaction, string>
  level: Record<SupervisionLevel, string>
  ruling: Record<Ruling, string>
  orderRole: Record<OrderRole, string>
  scorePart: Record<string, string>
}

/** One sentence per event type. */
export type EventSentences = { [E in EventType]: (data: EventData[E], names: Names) => string }
