import { useRef, useState } from 'react'
import type { PeoplePage, Person } from '../../api/contract'
import { type Refusal, refusalFrom } from '../../api/http'
import { readPeople } from '../../api/people'
import { useResource } from '../../parts/useResource'

/** The people who fit a filter, as far as they were asked for. */
export interface People {
  readonly rows: readonly Person[] | undefined
  readonly total: number | undefined
  readonly refusal: Refusal | undefined
  readonly again: () => void
  /** Reads on, if there is more. */
  readonly more: () => void
}

interface Further { of: PeoplePage | undefined; rows: readonly Person[]; next?: string | undefined; refusal?: Refusal }

export function usePeople(filter: string): People {
  const first = useResource(filter, (signal) => readPeople(filter, undefined, signal))
  const [further, setFurther] = useState<Further>({ of: undefined, rows: [] })
  const busy = useRef(false)
  const page = first.data
  const mine = page !== undefined && further.of === page ? further : { of: page, rows: [], next: page?.next }
  const more = (): void => {
    if (mine.next === undefined || busy.current) return
    busy.current = true
    readPeople(filter, mine.next)
      .then((next) => { setFurther({ of: page, rows: [...mine.rows, ...next.rows], next: next.next }) })
      .catch((failure: unknown) => { setFurther({ ...mine, refusal: refusalFrom(failure) }) })
      .finally(() => { busy.current = false })
  }
  return { rows: page && [...page.rows, ...mine.rows], total: page?.total, refusal: first.refusal ?? mine.refusal, again: first.again, more }
}
