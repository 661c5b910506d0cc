import type { account as zh } from '../zh/account'

export const account: typeof zh = {
  title: 'My account',
  open: 'Open my account',
  lead: 'See where you are signed in. End at once what you do not recognise.',
  sessions: 'Where I am signed in',
  thisOne: 'This one',
  unknownBrowser: 'Unknown browser',
  browserOn: (browser: string, system: string) => `${browser} · ${system}`,
  from: (address: string) => `From ${address}`,
  since: (when: string) => `Since ${when}`,
  seen: (when: string) => `Last used ${when}`,
  until: (when: string) => `Ends by ${when}`,
  end: 'End',
  endSure: 'End this session? That device has to sign in again.',
  ended: 'The session has ended',
  endOthers: 'End all others',
  endOthersSure: 'End all other sessions? Only this one goes on.',
  othersEnded: (count: number) => (count === 0 ? 'There were no others' : count === 1 ? '1 session ended' : `${String(count)} sessions ended`),
}
