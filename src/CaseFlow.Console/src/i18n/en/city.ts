import type { city as zh } from '../zh/city'

export const city: typeof zh = {
  name: 'The city',
  title: 'Districts',
  lead: 'The districts side by side at the same moment; every figure opens the cases it was counted from. "Today" begins at midnight in the district.',
  figure: { open: 'Open', imminent: 'Due soon', breached: 'Overdue', closedToday: 'Closed today' },
  casesOf: (figure, district) => `${district} · ${figure}`,
  count: (count) => (count === 1 ? '1 case' : `${String(count)} cases`),
  openFigure: (district, figure, count) => `${district}: ${figure}, ${String(count)}; open the cases`,
  none: 'No districts yet',
  noneHint: 'Districts appear here once their directory has been loaded.',
  noCases: 'No cases here',
  noCasesHint: 'Choose another figure, or go back to the districts.',
  more: 'Show more',
  allDistricts: 'Districts',
  unknown: 'No such district',
  unknownHint: 'The address may be mistyped. Go back to the districts and choose again.',
}
