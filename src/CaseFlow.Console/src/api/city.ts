import type { CasePage, DistrictFigures, Figure } from './contract'
import { read } from './http'

/** Every district of the installation with its figures. */
export const readDistricts = (signal?: AbortSignal): Promise<DistrictFigures[]> => read('/api/city/districts', signal)

/** The first pages of the cases behind a figure, newest first; `next` when there are more. */
export async function readDistrictCases(district: string, figure: Figure, pages: number, signal?: AbortSignal): Promise<CasePage> {
  const all: CasePage = { rows: [] }
  for (let turn = 0, after = ''; turn < pages; turn++) {
    const page = await read<CasePage>(`${homeOf(district)}/cases?figure=${figure}${after}`, signal)
    all.rows.push(...page.rows)
    if (page.next === undefined) return all
    after = `&after=${encodeURIComponent(page.next)}`
    if (turn === pages - 1) all.next = page.next
  }
  return all
}

/** Where the city reads a district; what is read below it has the same shape as at home. */
export const homeOf = (district: string): string => `/api/city/districts/${encodeURIComponent(district)}`
