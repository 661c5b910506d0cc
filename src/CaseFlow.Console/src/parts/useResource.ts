import { useCallback, useEffect, useRef, useState } from 'react'
import { type Refusal, refusalFrom } from '../api/http'

/** Something read from the server: absent until it came, kept while it is read again. */
export interface Resource<T> {
  readonly data: T | undefined
  readonly refusal: Refusal | undefined
  readonly again: () => void
}

/** Reads when `key` changes, and again on request; an answer that was overtaken is dropped. */
export function useResource<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [held, setHeld] = useState<{ key: string; data?: T; refusal?: Refusal }>({ key })
  const [round, setRound] = useState(0)
  const latest = useRef(load)
  useEffect(() => { latest.current = load })
  useEffect(() => {
    const abort = new AbortController()
    latest.current(abort.signal)
      .then((data) => { if (!abort.signal.aborted) setHeld({ key, data }) })
      .catch((failure: unknown) => {
        if (abort.signal.aborted) return
        const refusal = refusalFrom(failure)
        setHeld((before) => (before.key === key ? { ...before, refusal } : { key, refusal }))
      })
    return () => { abort.abort() }
  }, [key, round])
  const again = useCallback(() => { setRound((before) => before + 1) }, [])
  const mine = held.key === key
  return { data: mine ? held.data : undefined, refusal: mine ? held.refusal : undefined, again }
}
