import type { words as zh } from '../zh/words'

export const words: typeof zh = {
  class: { general: 'General', important: 'Important', urgent: 'Urgent' },
  queue: {
    toFile: 'To file', pooled: 'In the pool', toDispatch: 'To dispatch', toRule: 'Refused: to rule', toLead: 'Returned: to lead',
    inHand: 'In hand', toCheck: 'To check', toFeedback: 'To feed back', closed: 'Closed', declined: 'Declined',
    voided: 'Voided', merged: 'Merged',
  },
  stage: {
    none: 'Not reported', reported: 'To file', pooled: 'In the pool', toDispatch: 'To dispatch', toLead: 'To lead',
    inHand: 'In hand', toCheck: 'To check', toFeedback: 'To feed back', closed: 'Closed', declined: 'Declined',
    voided: 'Voided', merged: 'Merged',
  },
  channel: { gridMember: 'Grid member', hotline: 'Hotline', citizen: 'Citizen', open311: 'Open311', sensor: 'Sensor', import: 'Import' },
  role: {
    gridMember: 'Grid member', township: 'Township', community: 'Community', department: 'Department', dispatcher: 'District dispatcher',
    leader: 'District leader', auditor: 'Auditor', appraiser: 'Appraiser', administrator: 'Administrator', reporter: 'Reporter', city: 'City',
  },
  unitKind: { centre: 'Centre', township: 'Township', community: 'Community', grid: 'Grid', department: 'Department' },
  orderKind: { grab: 'Grab', dispatch: 'Dispatch', split: 'Split', joint: 'Whistle', return: 'Return' },
  clockKind: {
    file: 'Filing', grabWindow: 'Grab window', dispatch: 'Dispatching', acknowledge: 'Acknowledging', muster: 'Mustering', handle: 'Handling',
    check: 'Checking', feedback: 'Feedback', reply: 'Reply',
  },
  clockState: { running: 'running', imminent: 'due soon', breached: 'overdue', met: 'met in time', paused: 'paused', cancelled: 'cancelled' },
  taskKind: {
    file: 'To file', dispatch: 'To dispatch', rule: 'To rule on', lead: 'To lead', extension: 'More time asked', check: 'To check', feedback: 'To feed back',
    acknowledge: 'To acknowledge', muster: 'To muster for', inHand: 'In hand', reply: 'To reply to', refused: 'Refused, not ruled', returned: 'Returned',
  },
  weekday: {
    monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday',
  },
  orderRole: { lead: 'Lead', supporting: 'Supporting' },
  orderState: {
    issued: 'Not yet acknowledged', acknowledged: 'Acknowledged', started: 'Under way', refused: 'Refused', returned: 'Returned',
    completed: 'Completed', withdrawn: 'Withdrawn',
  },
  outcome: { resolved: 'Resolved', partlyResolved: 'Partly resolved', notResolvable: 'Not resolvable' },
  satisfaction: { satisfied: 'Satisfied', mostlySatisfied: 'Mostly satisfied', dissatisfied: 'Dissatisfied' },
  level: { centre: 'By the centre', leader: 'By a district leader', government: 'By the district government' },
  ruling: { uphold: 'Agree with the refusal', overrule: 'Disagree: the order stands', force: 'Force: name who takes it' },
  scorePart: {
    grabbed: 'grabbed', reworked: 'rework', refusalOverruled: 'refusal overruled', reopened: 'reopened',
    supervised: 'supervised', overridden: 'set by hand',
  },
}
