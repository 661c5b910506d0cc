import type { firstStart as zh } from '../zh/firstStart'

export const firstStart: typeof zh = {
  title: 'First start',
  lead: 'Make the first administrator',
  over: 'There are accounts here already. Sign in, or ask an administrator for an account of your own.',
  signIn: 'To the sign-in',
  codeHint: 'When the server started, it printed a code into its log. The last one printed counts, and it works once.',
  code: 'Code from the log',
  next: 'Next',
  district: 'District',
  name: 'Name',
  again: 'Password again',
  make: 'Make the account and sign in',
}
