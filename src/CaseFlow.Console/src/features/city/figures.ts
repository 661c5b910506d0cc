import type { Figure } from '../../api/contract'

/** What is counted of a district, in the order in which it is shown. */
export const figures: readonly Figure[] = ['open', 'imminent', 'breached', 'closedToday']

/** The address of the cases behind a figure. */
export const figureAddress = (district: string, figure: Figure): string => `/city/${encodeURIComponent(district)}?figure=${figure}`

/** The figure that a query names; open cases when it names none. */
export const figureIn = (query: string): Figure => figures.find((one) => one === new URLSearchParams(query).get('figure')) ?? 'open'
