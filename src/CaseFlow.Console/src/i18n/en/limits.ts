import type { limits as zh } from '../zh/limits'

const units = { urgent_hours: 'hour', working_hours: 'working hour', working_days: 'working day', calendar_days: 'calendar day' } as const
const minutes = { urgent_hours: 'minute', working_hours: 'working minute' } as const
const many = (amount: number, unit: string): string => `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`

export const limits: typeof zh = {
  title: 'Limits',
  lead: 'Choose an item and a moment to see when each clock of such a case becomes imminent and is due. Each counts from the moment chosen.',
  at: 'Counted from',
  itsOwn: 'As in the catalogue',
  said: (at: string, of: string, policy: string, calendar: string) => `From ${at} · ${of} · policy ${policy} · calendar ${calendar}`,
  limit: (amount: number, base: keyof typeof units) =>
    amount < 1 && (base === 'urgent_hours' || base === 'working_hours') ? many(Math.round(amount * 600) / 10, minutes[base]) : many(amount, units[base]),
  imminent: 'Imminent',
  due: 'Due',
  soonOver: 'Soon over',
  over: 'Over',
  key: { title: 'Key', runs: 'counts', imminent: 'imminent', closed: 'closed, does not count' },
  noClocks: 'Such a case has no clocks',
  noClocksHint: 'No rule of the policy fits. Choose another item or version.',
  policy: 'Policy',
  policyVersion: 'Version of the policy',
  calendar: 'Working calendar',
  calendarVersion: 'Version of the calendar',
  inForce: (version: string) => `${version} (in force)`,
  none: 'None',
  noPolicy: 'No policy is in force here, so no clock runs. An administrator can adopt one.',
  noCalendar: 'No calendar is in force here, so no clock runs. An administrator can adopt one.',
  all: 'All',
  ladder: 'When time passes',
  tellImminent: (percent: number) => `At ${String(percent)} % of the time: the unit is told`,
  tellBreached: 'When it is due and not done: the unit and the centre are told',
  step: (after: string, level: string, hours: number, kinds: string) =>
    `${after} later: supervised ${level.toLowerCase()}, reply within ${String(hours)} hours${kinds === '' ? '' : ` (${kinds})`}`,
  hours: 'Hours',
  week: 'Week',
  zone: 'Time zone',
  and: ', ',
  next: 'Holidays and make-up days ahead',
  noDays: 'None is known. An administrator can adopt the next year\'s calendar.',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  off: 'off',
  worked: 'worked',
  noPermission: 'Your role does not look at limits',
  noPermissionHint: 'Dispatchers of the centre and administrators do.',
}
