import { useEffect, useEffectEvent } from 'react'
import type { CaseView, StoredEvent } from '../api/contract'
import { readCase, readEvents } from '../api/cases'
import { useConnection, useLiveVersion } from '../live/live'
import { ownHome, useHome } from './home'
import { type Resource, useResource } from './useResource'

/** How often a case that the live board does not hold is read again, in milliseconds. */
const pollEvery = 15_000

/** A case and its events, read again whenever the live board says that it changed. */
export interface LoadedCase {
  readonly view: Resource<CaseView>
  readonly events: Resource<StoredEvent[]>
  /** It was shown and is no longer for this person to see. */
  readonly gone: boolean
  readonly again: () => void
}

export function useCase(id: string): LoadedCase {
  const home = useHome()
  const view = useResource(`case ${id}`, (signal) => readCase(home, id, signal))
  const events = useResource(`events ${id}`, (signal) => readEvents(home, id, signal))
  const live = useLiveVersion(view.data?.row.id)
  const { phase } = useConnection()
  const gone = view.data !== undefined && view.refusal?.status === 404
  const again = (): void => {
    view.again()
    events.again()
  }
  const renew = useEffectEvent(() => {
    if (view.data && live !== view.data.row.version) again()
  })
  useEffect(() => { renew() }, [live])
  const poll = useEffectEvent(() => {
    if (live === undefined && !gone && !document.hidden) again()
  })
  useEffect(() => {
    if (phase !== 'live' && home === ownHome) return
    const timer = setInterval(() => { poll() }, pollEvery)
    return () => { clearInterval(timer) }
  }, [phase, home])
  return { view, events, gone, again }
}
