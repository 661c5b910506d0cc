import type { signIn as zh } from '../zh/signIn'

export const signIn: typeof zh = {
  title: 'Sign in',
  lead: 'Every incident, from report to close',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  demo: 'Demo accounts',
  demoHint: 'Offered in development only. One click signs in.',
  demoPassword: (password: string) => `Demo password: ${password}`,
  enterAs: (name: string) => `Enter as ${name}`,
  failed: 'The account or the password is wrong. Please try again.',
  district: 'Demo district',
  districts: { '150402': 'Hongshan', '150207': 'Jiuyuan' },
  unitOf: (role: string) => `Unit of the ${role.toLowerCase()}`,
  does: {
    dispatcher: 'files, dispatches, rules, checks, closes', township: 'grabs, handles, splits, whistles, returns', community: 'handles what was split',
    gridMember: 'reports from the street, handles small orders', department: 'answers a whistle, reports in, handles', leader: 'leads what was returned, supervises',
    auditor: 'looks at any case, changes nothing', appraiser: 'scores, rules on appeals', administrator: 'keeps units, grids, catalogue',
    reporter: 'reports and follows own cases', city: 'looks across all districts, supervises',
  },
  expired: 'Your session has ended. Please sign in again.',
}
