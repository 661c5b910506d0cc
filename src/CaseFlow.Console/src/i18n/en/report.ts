import type { report as zh } from '../zh/report'

export const report: typeof zh = {
  title: 'Report an incident',
  lead: 'Say what is wrong and where. The rest is optional.',
  what: 'What',
  where: 'Where',
  whereHint: 'Choose the area, or give the coordinates; both is best.',
  who: 'Reporter (optional)',
  whoHint: 'Particulars are sealed separately and serve only to bring back the result.',
  descriptionHint: 'For example: a manhole cover is missing at the crossing; people walk around it',
  itemHint: 'Choose it if you know it; otherwise the centre decides',
  submit: 'Submit',
  sent: (number: string) => `Reported as ${number}`,
  noPermission: 'Your role does not report incidents',
  noPermissionHint: 'Auditors and appraisers look, and change nothing.',
}
