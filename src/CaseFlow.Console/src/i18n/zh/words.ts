/** Words of the field: every enumerated value that a person reads. */
export const words = {
  class: { general: '一般', important: '重要', urgent: '紧急' },
  queue: {
    toFile: '待立案', pooled: '抢单池', toDispatch: '待派单', toRule: '退单待裁', toLead: '返单待领', inHand: '处置中',
    toCheck: '待核查', toFeedback: '待反馈', closed: '已结案', declined: '不予立案', voided: '已作废', merged: '已并案',
  },
  stage: {
    none: '未上报', reported: '待立案', pooled: '抢单池', toDispatch: '待派单', toLead: '待领办', inHand: '处置中',
    toCheck: '待核查', toFeedback: '待反馈', closed: '已结案', declined: '不予立案', voided: '已作废', merged: '已并案',
  },
  channel: { gridMember: '网格员', hotline: '热线', citizen: '群众', open311: 'Open311', sensor: '传感设备', import: '批量导入' },
  role: {
    gridMember: '网格员', township: '镇街', community: '社区', department: '部门', dispatcher: '区中心调度员',
    leader: '区领导', auditor: '审计员', appraiser: '考评员', administrator: '管理员', reporter: '上报人', city: '市中心',
  },
  unitKind: { centre: '区中心', township: '镇街', community: '社区/村', grid: '网格', department: '部门' },
  orderKind: { grab: '抢单', dispatch: '派单', split: '分单', joint: '联单', return: '返单' },
  clockKind: {
    file: '立案', grabWindow: '抢单', dispatch: '派单', acknowledge: '签收', muster: '报到', handle: '处置', check: '核查', feedback: '反馈', reply: '督办答复',
  },
  clockState: { running: '计时中', imminent: '即将超时', breached: '已超时', met: '按时完成', paused: '已暂停', cancelled: '已取消' },
  taskKind: {
    file: '待立案', dispatch: '待派单', rule: '退单待裁', lead: '返单待领', extension: '延期待批', check: '待核查', feedback: '待反馈',
    acknowledge: '待签收', muster: '待报到', inHand: '处置中', reply: '待答复督办', refused: '已退单，等裁定', returned: '已返单',
  },
  weekday: { monday: '周一', tuesday: '周二', wednesday: '周三', thursday: '周四', friday: '周五', saturday: '周六', sunday: '周日' },
  orderRole: { lead: '主办', supporting: '协办' },
  orderState: {
    issued: '待签收', acknowledged: '已签收', started: '处置中', refused: '已退单', returned: '已返单',
    completed: '已办结', withdrawn: '已撤回',
  },
  outcome: { resolved: '已解决', partlyResolved: '部分解决', notResolvable: '无法解决' },
  satisfaction: { satisfied: '满意', mostlySatisfied: '基本满意', dissatisfied: '不满意' },
  level: { centre: '区中心督办', leader: '区领导督办', government: '区政府督办' },
  ruling: { uphold: '同意退单', overrule: '不同意退单', force: '强制指定' },
  scorePart: { grabbed: '主动抢单', reworked: '返工', refusalOverruled: '退单未获同意', reopened: '重开', supervised: '被督办', overridden: '人工评分' },
}
