import { describe, expect, it } from 'vitest'
import type { Preview, WorkCalendar } from '../../api/contract'
import { closedWithin, daysFrom, isWorked, shareOf } from './strip'

const preview = { closed: [{ from: '2026-03-06T10:00:00Z', to: '2026-03-09T00:00:00Z' }, { from: '2026-03-09T04:00:00Z', to: '2026-03-09T06:00:00Z' }] } as Preview
const day = (date: string, name: string) => ({ date, name })
const calendar: WorkCalendar = {
  version: '2026', timeZone: 'Asia/Shanghai', periods: ['08:00-12:00'], week: ['monday'],
  holidays: [day('2026-02-15', 'a'), day('2026-02-16', 'a'), day('2026-05-01', 'b')], makeUpDays: [day('2026-02-14', 'a'), day('2026-02-28', 'a')],
}

describe('a strip', () => {
  it('places moments between its start and its end', () => {
    const share = shareOf('2026-03-06T00:00:00Z', '2026-03-06T10:00:00Z')
    expect([share('2026-03-06T05:00:00Z'), share('2026-03-05T00:00:00Z'), share('2026-03-07T00:00:00Z')]).toEqual([50, 0, 100])
    expect(shareOf('2026-03-06T00:00:00Z', '2026-03-06T00:00:00Z')('2026-03-06T00:00:00Z')).toBe(100)
  })

  it('stripes the closed hours up to its end', () => {
    expect(closedWithin(preview, '2026-03-08T00:00:00Z')).toEqual([{ from: '2026-03-06T10:00:00Z', to: '2026-03-08T00:00:00Z' }])
    expect(closedWithin(preview, '2026-03-06T10:00:00Z')).toEqual([])
    expect(closedWithin(preview, '2026-03-10T00:00:00Z')).toEqual(preview.closed)
  })

  it('knows for which bases closed hours do not count', () => {
    expect((['urgent_hours', 'working_hours', 'working_days', 'calendar_days'] as const).filter((base) => isWorked({ amount: 1, base }))).toEqual(['working_hours', 'working_days'])
  })
})

describe('the days of a calendar', () => {
  it('stand together when they follow each other for one reason', () => {
    expect(daysFrom(calendar, '2026-02-16').map((one) => `${one.from} ${one.to} ${one.name} ${String(one.worked)}`)).toEqual([
      '2026-02-15 2026-02-16 a false', '2026-02-28 2026-02-28 a true', '2026-05-01 2026-05-01 b false',
    ])
  })
})
