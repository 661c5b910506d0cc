import { useState } from 'react'
import { type Refusal, refusalFrom } from '../api/http'

/** Something that is sent and may be refused: one at a time. */
export interface Attempt {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** Sends; calls `then` with the answer unless it was refused. */
  readonly make: <T>(send: () => Promise<T>, then: (answer: T) => void) => void
}

export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const make = <T>(send: () => Promise<T>, then: (answer: T) => void): void => {
    setBusy(true)
    setRefusal(undefined)
    send().then(
      (answer) => { setBusy(false); then(answer) },
      (failure: unknown) => { setBusy(false); setRefusal(refusalFrom(failure)) },
    )
  }
  return { busy, refusal, make }
}
