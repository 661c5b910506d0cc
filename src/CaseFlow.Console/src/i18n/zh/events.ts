import type { EventSentences, Names } from '../events'
import type { Satisfaction } from '../../api/contract'

interface Answer { contacted: boolean; solved?: boolean; satisfaction?: Satisfaction }

function answer(data: Answer, names: Names): string {
  if (!data.contacted) return '未能联系上'
  const solved = data.solved ? '已解决' : '没有解决'
  return data.satisfaction ? `答复${solved}，${names.satisfaction[data.satisfaction]}` : `答复${solved}`
}

const signed = (points: number): string => (points > 0 ? `+${String(points)}` : String(points))

/** A clock by what it is for and whose it is; by its id where it is not known. */
function clock(id: string, n: Names): string {
  const known = n.clock(id)
  return known ? `${n.unit(known.unit)}的${n.clockKind[known.kind]}时限` : `时限 ${id}`
}

export const events: EventSentences = {
  case_reported: (d, n) => `上报（${n.channel[d.channel]}），地点：${d.place.address ?? n.unit(d.place.area)}`,
  case_filed: (d, n) => `立案：${n.item(d.item)}，${n.class[d.class]}`,
  case_declined: () => '不予立案',
  case_pooled: (d, n) => `进入抢单池，${n.when(d.until)} 截止`,
  grab_window_lapsed: () => '抢单时间已过，无人抢单，等待派单',
  case_grabbed: (d, n) => `${n.unit(d.township)}抢单成功（${d.order}）`,
  case_dispatched: (d, n) => `派单给${n.unit(d.to)}（${d.order}）`,
  order_acknowledged: (d) => `签收 ${d.order}`,
  order_started: (d) => `开始处置 ${d.order}`,
  progress_reported: (d) => `${d.order} 进展`,
  order_split: (d, n) => `${d.order} 分单给${d.parts.map((part) => `${n.unit(part.to)}（${part.order}）`).join('、')}`,
  departments_whistled: (d, n) =>
    `${d.order} 吹哨：${d.calls.map((call) => `${n.unit(call.to)}（${n.orderRole[call.role]}，${call.order}）`).join('、')}`,
  department_mustered: (d) => `已报到（${d.order}）`,
  case_returned: (d) => `${d.order} 返单到区中心（${d.returnOrder}）`,
  leader_named: (d) => `指定 ${d.leader} 领办 ${d.order}`,
  order_refused: (d) => `退回 ${d.order}，依据：${d.basis}`,
  refusal_upheld: (d) => `同意退单，撤回 ${d.order}`,
  refusal_overruled: (d) => `不同意退单，${d.order} 继续办理`,
  ruling_forced: (d, n) => `强制指定${n.unit(d.to)}办理（${d.newOrder}），不可再退`,
  order_completed: (d) => `${d.order} 办结`,
  support_released: (d) => `协办 ${d.order} 随主办办结`,
  extension_asked: (d) => `${d.order} 申请延期 ${String(d.workingDays)} 个工作日`,
  extension_approved: (d) => `批准 ${d.order} 延期 ${String(d.workingDays)} 个工作日`,
  extension_refused: (d) => `不批准 ${d.order} 延期`,
  check_passed: () => '核查通过',
  check_failed: () => '核查不通过',
  rework_ordered: (d) => `${d.order} 退回返工`,
  feedback_given: (d, n) => `反馈：${answer(d, n)}`,
  return_visit_made: (d, n) => `回访：${answer(d, n)}`,
  case_closed: (d, n) => `结案：${n.outcome[d.outcome]}`,
  case_scored: (d, n) => {
    const parts = d.parts.map((part) => `${n.scorePart[part.reason] ?? part.reason} ${signed(part.points)}`).join('，')
    return parts && d.overrideReason === undefined ? `考评 ${String(d.points)} 分（${parts}）` : `考评 ${String(d.points)} 分`
  },
  case_reopened: () => '重开',
  case_voided: () => '作废',
  case_merged: () => '作为重复案件并入另一件',
  case_unmerged: () => '撤销并案，恢复办理',
  duplicate_taken: () => '并入一件重复案件',
  duplicate_released: () => '撤销并入的一件重复案件',
  order_urged: (d) => `催办 ${d.order}`,
  supervision_opened: (d, n) =>
    `${d.clock === undefined ? '' : `${clock(d.clock, n)}超时，自动开启`}${n.level[d.level]}：${n.unit(d.unit)}须在 ${n.when(d.replyBy)} 前答复`,
  supervision_answered: (d) => `答复督办 ${d.supervision}`,
  case_suspended: (d, n) => `挂起至 ${n.when(d.until)}`,
  case_resumed: () => '恢复办理',
  appeal_lodged: (d) => `就 ${d.order} 提出申诉（${d.appeal}）`,
  appeal_ruled: (d) => `申诉 ${d.appeal}：${d.upheld ? '成立' : '不成立'}`,
  limits_pinned: (d) => `此案按时限政策 ${d.policy}、工作日历 ${d.calendar} 计时`,
  clock_started: (d, n) => `${n.unit(d.unit)}的${n.clockKind[d.kind]}时限开始计时，${n.when(d.dueAt)} 到期`,
  clock_imminent: (d, n) => `${clock(d.clock, n)}即将到期`,
  clock_breached: (d, n) => `${clock(d.clock, n)}已超时（${n.when(d.due)} 到期）`,
  clock_escalated: (d, n) => `${clock(d.clock, n)}超时升级，第 ${String(d.step)} 级`,
  clock_met: (d, n) => `${clock(d.clock, n)}按时完成`,
  clock_ended_late: (d, n) => `${clock(d.clock, n)}超时后完成`,
  clock_cancelled: (d, n) => `${clock(d.clock, n)}取消`,
  clock_paused: (d, n) => `${clock(d.clock, n)}暂停`,
  clock_resumed: (d, n) => `${clock(d.clock, n)}恢复计时，${n.when(d.dueAt)} 到期`,
  clock_extended: (d, n) => `${clock(d.clock, n)}延长 ${String(d.workingDays)} 个工作日，${n.when(d.dueAt)} 到期`,
}

/** An event that this version of the console does not know. */
export const unknownEvent = (type: string): string => `事件 ${type}`
