import type { EventSentences, Names } from '../events'
import type { Satisfaction } from '../../api/contract'

interface Answer { contacted: boolean; solved?: boolean; satisfaction?: Satisfaction }

function answer(data: Answer, names: Names): string {
  if (!data.contacted) return 'not reached'
  const solved = data.solved ? 'solved' : 'not solved'
  return data.satisfaction ? `${solved}, ${names.satisfaction[data.satisfaction].toLowerCase()}` : solved
}

const days = (count: number): string => `${String(count)} working ${count === 1 ? 'day' : 'days'}`
const signed = (points: number): string => (points > 0 ? `+${String(points)}` : String(points))

function clock(id: string, n: Names): string {
  const known = n.clock(id)
  return known ? `${n.clockKind[known.kind]} clock of ${n.unit(known.unit)}` : `Clock ${id}`
}

export const events: EventSentences = {
  case_reported: (d, n) => `Reported (${n.channel[d.channel].toLowerCase()}) at ${d.place.address ?? n.unit(d.place.area)}`,
  case_filed: (d, n) => `Filed as ${n.item(d.item)}, ${n.class[d.class].toLowerCase()}`,
  case_declined: () => 'Declined',
  case_pooled: (d, n) => `Put into the pool until ${n.when(d.until)}`,
  grab_window_lapsed: () => 'Nobody grabbed it in time; it waits for dispatch',
  case_grabbed: (d, n) => `Grabbed by ${n.unit(d.township)} (${d.order})`,
  case_dispatched: (d, n) => `Dispatched to ${n.unit(d.to)} (${d.order})`,
  order_acknowledged: (d) => `Acknowledged ${d.order}`,
  order_started: (d) => `Started work on ${d.order}`,
  progress_reported: (d) => `Progress on ${d.order}`,
  order_split: (d, n) => `Split ${d.order} to ${d.parts.map((part) => `${n.unit(part.to)} (${part.order})`).join(', ')}`,
  departments_whistled: (d, n) =>
    `Whistled from ${d.order}: ${d.calls.map((call) => `${n.unit(call.to)} (${n.orderRole[call.role].toLowerCase()}, ${call.order})`).join(', ')}`,
  department_mustered: (d) => `Reported in for ${d.order}`,
  case_returned: (d) => `Returned ${d.order} to the district (${d.returnOrder})`,
  leader_named: (d) => `Named ${d.leader} to lead ${d.order}`,
  order_refused: (d) => `Refused ${d.order} on the basis of ${d.basis}`,
  refusal_upheld: (d) => `Agreed with the refusal; ${d.order} is withdrawn`,
  refusal_overruled: (d) => `Disagreed with the refusal; ${d.order} stands`,
  ruling_forced: (d, n) => `Forced on ${n.unit(d.to)} (${d.newOrder}), which cannot refuse it`,
  order_completed: (d) => `Completed ${d.order}`,
  support_released: (d) => `Support ${d.order} ended with the lead`,
  extension_asked: (d) => `Asked for ${days(d.workingDays)} more on ${d.order}`,
  extension_approved: (d) => `Approved ${days(d.workingDays)} more on ${d.order}`,
  extension_refused: (d) => `Refused more time on ${d.order}`,
  check_passed: () => 'Check passed',
  check_failed: () => 'Check failed',
  rework_ordered: (d) => `Sent ${d.order} back for rework`,
  feedback_given: (d, n) => `Feedback: ${answer(d, n)}`,
  return_visit_made: (d, n) => `Return visit: ${answer(d, n)}`,
  case_closed: (d, n) => `Closed: ${n.outcome[d.outcome].toLowerCase()}`,
  case_scored: (d, n) => {
    const parts = d.parts.map((part) => `${n.scorePart[part.reason] ?? part.reason} ${signed(part.points)}`).join(', ')
    return parts && d.overrideReason === undefined ? `Scored ${String(d.points)} (${parts})` : `Scored ${String(d.points)}`
  },
  case_reopened: () => 'Reopened',
  case_voided: () => 'Voided',
  case_merged: () => 'Merged into another case as a duplicate',
  case_unmerged: () => 'The merge was undone; the case goes on',
  duplicate_taken: () => 'A duplicate was merged into this case',
  duplicate_released: () => 'A merge into this case was undone',
  order_urged: (d) => `Urged ${d.order}`,
  supervision_opened: (d, n) =>
    `${d.clock === undefined ? '' : `${clock(d.clock, n)} was missed: `}Supervision ${n.level[d.level].toLowerCase()}: ${n.unit(d.unit)} must reply by ${n.when(d.replyBy)}`,
  supervision_answered: (d) => `Answered supervision ${d.supervision}`,
  case_suspended: (d, n) => `Suspended until ${n.when(d.until)}`,
  case_resumed: () => 'Resumed',
  appeal_lodged: (d) => `Appealed about ${d.order} (${d.appeal})`,
  appeal_ruled: (d) => `Appeal ${d.appeal}: ${d.upheld ? 'upheld' : 'not upheld'}`,
  limits_pinned: (d) => `Timed by policy ${d.policy} and calendar ${d.calendar}`,
  clock_started: (d, n) => `${n.clockKind[d.kind]} clock of ${n.unit(d.unit)} started, due ${n.when(d.dueAt)}`,
  clock_imminent: (d, n) => `${clock(d.clock, n)} is due soon`,
  clock_breached: (d, n) => `${clock(d.clock, n)} was missed (due ${n.when(d.due)})`,
  clock_escalated: (d, n) => `${clock(d.clock, n)} escalated, step ${String(d.step)}`,
  clock_met: (d, n) => `${clock(d.clock, n)} was met in time`,
  clock_ended_late: (d, n) => `${clock(d.clock, n)} ended late`,
  clock_cancelled: (d, n) => `${clock(d.clock, n)} is no longer asked`,
  clock_paused: (d, n) => `${clock(d.clock, n)} paused`,
  clock_resumed: (d, n) => `${clock(d.clock, n)} goes on, due ${n.when(d.dueAt)}`,
  clock_extended: (d, n) => `${clock(d.clock, n)} extended by ${days(d.workingDays)}, due ${n.when(d.dueAt)}`,
}

export const unknownEvent = (type: string): string => `Event ${type}`
