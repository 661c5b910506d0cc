import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useLive } from '../../live/live'
import { Alerts } from './components/Alerts'
import { InboxStore, type InboxView } from './inboxStore'
import { emptyShelf } from './shelf'

const InboxContext = createContext<InboxStore | undefined>(undefined)

/** Keeps the inbox for as long as somebody who has one is there, on whichever page, and calls out what comes in. */
export function InboxRoom({ children }: { children: ReactNode }) {
  const { store: board } = useLive()
  const store = useMemo(() => new InboxStore(), [])
  useEffect(() => {
    let [seen, known] = [0, board.view().board !== undefined]
    const follow = (): void => {
      const view = board.view()
      if (!view.board) return
      // What changed between the first reading and the first board is told by neither.
      if (!known) store.reload()
      known = true
      const fresh = [...view.changed].filter(([, change]) => change > seen)
      seen = Math.max(seen, ...fresh.map(([, change]) => change))
      if (fresh.length > 0) store.changed(fresh.map(([id]) => id), view.board)
    }
    const back = (): void => { if (!document.hidden) store.reload() }
    store.start()
    document.addEventListener('visibilitychange', back)
    const leave = board.subscribe(follow)
    return () => {
      leave()
      document.removeEventListener('visibilitychange', back)
      store.stop()
    }
  }, [board, store])
  return <InboxContext value={store}><Alerts store={store} />{children}</InboxContext>
}

/** The inbox at hand; pages that show it are for those who have one. */
export function useInboxStore(): InboxStore {
  const store = use(InboxContext)
  if (!store) throw new Error('No inbox here.')
  return store
}

export function useInbox(): InboxView {
  const store = useInboxStore()
  return useSyncExternalStore(store.subscribe, store.current)
}

const nothing: InboxView = { shelf: emptyShelf, loaded: false, refusal: undefined }
const never = (): (() => void) => () => undefined

/** The inbox, or an empty one for whoever has none. */
export function useInboxIfAny(): InboxView {
  const store = use(InboxContext)
  return useSyncExternalStore(store?.subscribe ?? never, store?.current ?? (() => nothing))
}
