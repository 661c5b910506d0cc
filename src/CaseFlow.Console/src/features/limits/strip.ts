import type { Limit, Preview, WorkCalendar } from '../../api/contract'

type Stretch = Preview['closed'][number]

/** Whether only working time counts for a limit. */
export const isWorked = (limit: Limit): boolean => limit.base === 'working_hours' || limit.base === 'working_days'

/** Where a moment lies between two others: 0 to 100. */
export const shareOf = (from: string, to: string) => (moment: string): number => {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  return end > start ? Math.min(100, Math.max(0, ((Date.parse(moment) - start) / (end - start)) * 100)) : 100
}

/** The closed stretches that begin before a moment, cut off at it. */
export const closedWithin = ({ closed }: Preview, end: string): Stretch[] =>
  closed.filter((one) => Date.parse(one.from) < Date.parse(end)).map((one) => (Date.parse(one.to) > Date.parse(end) ? { from: one.from, to: end } : one))

/** Days on end for one reason; `worked` when they are made up for others. */
export interface DaysOn { name: string; from: string; to: string; worked: boolean }

const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The holidays and make-up days from a date on, in order, days on end together. */
export function daysFrom(calendar: WorkCalendar, date: string): DaysOn[] {
  const days = [
    ...calendar.holidays.map((day) => ({ ...day, worked: false })),
    ...calendar.makeUpDays.map((day) => ({ ...day, worked: true })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1))
  const joined: DaysOn[] = []
  for (const { date: day, name, worked } of days) {
    const last = joined.at(-1)
    if (last?.name === name && last.worked === worked && nextDay(last.to) === day) last.to = day
    else joined.push({ name, from: day, to: day, worked })
  }
  return joined.filter((one) => one.to >= date)
}
