import { useMemo } from 'react'
import { useLanguage } from '../i18n/language'
import { useMe } from './me'

/** Moments and durations as this person reads them. */
export interface Times {
  /** Date and time in the district's zone; for the city, which has none, in this device's. */
  moment: (iso: string) => string
  /** Date and time without the year. */
  short: (iso: string) => string
  /** A duration in milliseconds, sign ignored: minutes and seconds below an hour, then hours, then days. */
  span: (milliseconds: number) => string
}

const two = (n: number): string => String(n).padStart(2, '0')

/** A duration for a countdown: 04:09, 1:02:03, or days and hours. */
export function spanOf(milliseconds: number, language: string): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60]
  if (days > 0)
    return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'narrow' }).format(days)
      + ' ' + new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'narrow' }).format(hours)
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}

export function useTimes(): Times {
  const language = useLanguage()
  const zone = useMe().district.timeZone || undefined
  return useMemo(() => {
    const parts = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
    const written = language === 'en' ? 'sv' : language // year-month-day, which no reader of English takes for day-month
    const full = new Intl.DateTimeFormat(written, { ...parts, year: 'numeric', second: '2-digit' })
    const short = language === 'en'
      ? new Intl.DateTimeFormat('en-GB', { ...parts, month: 'short' })
      : new Intl.DateTimeFormat(language, parts)
    return {
      moment: (iso) => full.format(new Date(iso)),
      short: (iso) => short.format(new Date(iso)),
      span: (milliseconds) => spanOf(milliseconds, language),
    }
  }, [language, zone])
}
