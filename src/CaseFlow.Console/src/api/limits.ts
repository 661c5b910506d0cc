import type { CalendarVersions, CaseClass, PolicyVersions, Preview } from './contract'
import { read } from './http'

export const readPolicies = (signal?: AbortSignal): Promise<PolicyVersions> => read('/api/directory/policies', signal)
export const readCalendars = (signal?: AbortSignal): Promise<CalendarVersions> => read('/api/directory/calendars', signal)

/** What to foretell; the item's own class, the present moment and the versions in force where nothing else is said. */
export interface PreviewAsked { item: string; class?: CaseClass; at?: string; policy?: string; calendar?: string }

/** The address of a preview, which also tells it from others. */
export const previewAddress = (asked: PreviewAsked): string =>
  `/api/directory/preview?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined) as [string, string][]).toString()}`
export const readPreview = (address: string, signal?: AbortSignal): Promise<Preview> => read(address, signal)
