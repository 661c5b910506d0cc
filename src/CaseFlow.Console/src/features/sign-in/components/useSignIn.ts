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

export function useSignIn(entered: (me: Me) => void): Attempt {
  const [busy, setBusy] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const begin = (account: string, password: string): void => {
    setBusy(account)
    setRefusal(undefined)
    signIn(account, password).then(entered, (failure: unknown) => {
      setRefusal(refusalFrom(failure))
      setBusy(undefined)
    })
  }
  return { busy, refusal, begin }
}
