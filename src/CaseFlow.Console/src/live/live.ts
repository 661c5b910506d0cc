import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type BoardStore, type BoardView, createBoardStore, perFrame } from './boardStore'
import { LiveConnection, type LiveState } from './connection'

/** The live board of one scope and the connection that feeds it. */
export interface Live { readonly store: BoardStore; readonly connection: LiveConnection }

export const LiveContext = createContext<Live | undefined>(undefined)

export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('No live board here.')
  return live
}

/** Opens the live board of a scope for as long as the caller is shown. */
export function useOpenedLive(scope: string): Live {
  const live = useMemo(() => {
    const store = createBoardStore(perFrame)
    return { store, connection: new LiveConnection(scope, store) }
  }, [scope])
  useEffect(() => {
    live.connection.start()
    return () => { live.connection.stop() }
  }, [live])
  return live
}

/** A board that nobody feeds: the city reads its districts without watching them. */
export function useUnopenedLive(): Live {
  return useMemo(() => {
    const store = createBoardStore(perFrame)
    return { store, connection: new LiveConnection('district', store) }
  }, [])
}

/** The board as it stands; renewed at most once per frame. */
export function useBoard(): BoardView {
  const { store } = useLive()
  return useSyncExternalStore(store.subscribe, store.view)
}

export function useConnection(): LiveState {
  const { connection } = useLive()
  return useSyncExternalStore(connection.subscribe, connection.current)
}

/** The version of one open case as the board has it; undefined when the board does not hold it. */
export function useLiveVersion(id: string | undefined): number | undefined {
  const { store } = useLive()
  const version = useMemo(() => () => (id === undefined ? undefined : store.view().board?.rows.get(id)?.version), [id, store])
  return useSyncExternalStore(store.subscribe, version)
}
