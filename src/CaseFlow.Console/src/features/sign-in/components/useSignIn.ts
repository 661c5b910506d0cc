import { useState } from 'react'
import type { Me } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { signIn } from '../../../api/session'

/** One attempt at a time to sign in. */
export interface Attempt {
  readonly busy: string | undefined
  readonly refusal: Refusal | undefined
  readonly begin: (account: string, password: string) => void
}

/** @param codeOwed told that the password was right and a code is asked for, too. */
export function useSignIn(entered: (me: Me) => void, codeOwed: () => void): Attempt {
  const [busy, setBusy] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const begin = (account: string, password: string): void => {
    setBusy(account)
    setRefusal(undefined)
    signIn(account, password).then((answer) => {
      setBusy(undefined)
      if ('owes' in answer) codeOwed()
      else entered(answer)
    }, (failure: unknown) => {
      setRefusal(refusalFrom(failure))
      setBusy(undefined)
    })
  }
  return { busy, refusal, begin }
}
