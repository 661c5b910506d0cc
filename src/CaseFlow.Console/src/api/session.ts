import type { CodeOwed, DemoAccount, Me, OutsideWay } from './contract'
import { read, Refusal, send } from './http'

/** Who is signed in; undefined when nobody is. */
export async function readMe(): Promise<Me | undefined> {
  try {
    return await read<Me>('/api/me')
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 401) return undefined
    throw failure
  }
}

/** The first step; the whole of it where no code is asked for. */
export const signIn = (account: string, password: string): Promise<Me | CodeOwed> => send('POST', '/api/session', { account, password })

/** The second step, where the first said that a code is owed. */
export const giveCode = (code: string): Promise<Me> => send('POST', '/api/session/code', { code })

export const signOut = (): Promise<void> => send('DELETE', '/api/session')

/** The providers outside that one may sign in through; none where none is configured. */
export const readOutsideWays = (): Promise<OutsideWay[]> => read('/api/outside')

/** The demo accounts of a development server; none elsewhere. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  try {
    return await read<DemoAccount[]>('/api/demo-accounts')
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 404) return []
    throw failure
  }
}
