import type { board as zh } from '../zh/board'

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`

export const board: typeof zh = {
  title: 'Cases',
  queues: 'Queues',
  all: 'All',
  search: 'Search number, summary, item, place, unit',
  class: 'Class',
  sort: 'Sort',
  byReported: 'Newest first',
  byDue: 'Due soonest first',
  shown: (count: number, of: number) => (count === of ? plural(count, 'case', 'cases') : `${String(count)} of ${plural(of, 'case', 'cases')}`),
  newAbove: (count: number) => `${plural(count, 'new case', 'new cases')} above`,
  columns: {
    number: 'Number', class: 'Class', summary: 'Summary', item: 'Item', area: 'Place', holder: 'Held by', queue: 'Queue',
    reported: 'Reported', due: 'Time left',
  },
  nobody: 'nobody',
  unfiledItem: 'no item yet',
  overdue: (time: string) => `${time} over`,
  refusals: (count: number) => `refused ×${String(count)}`,
  reworks: (count: number) => `rework ×${String(count)}`,
  duplicates: (count: number) => plural(count, 'duplicate', 'duplicates'),
  suspended: 'Suspended',
  urged: 'Urged',
  empty: 'No open cases here',
  emptyHint: 'New ones appear by themselves; no need to reload.',
  emptyFiltered: 'No case matches',
  emptyFilteredHint: 'Loosen the filter or clear it.',
  clearFilter: 'Clear the filter',
  refused: 'Your role has no live list of cases',
  refusedHint: 'You can still report an incident, and look up a case by its number.',
  alarm: (count: number) => `${plural(count, 'urgent case waits', 'urgent cases wait')}`,
}
