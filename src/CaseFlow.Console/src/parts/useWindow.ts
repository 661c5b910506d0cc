import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Rows drawn beyond what is visible, so that quick scrolling shows no holes. */
const spare = 8

/** The part of a long list that has to be drawn, and what keeps it in place while rows come and go above. */
export interface Window {
  readonly box: RefObject<HTMLDivElement | null>
  /** What the rows lie on; made longer than them when a short list has to be scrolled to stay in place. */
  readonly ground: RefObject<HTMLDivElement | null>
  readonly first: number
  readonly last: number
  readonly rowHeight: number
  /** Rows that came in above since the list was last at its top. */
  readonly newAbove: number
  readonly scrolled: () => void
  readonly reveal: (index: number) => void
  readonly toTop: () => void
  /** While true, rows that come in above never push down what is shown, even at the top. */
  readonly hold: (held: boolean) => void
}

interface Sight { top: number; height: number; width: number }

/**
 * Draws only what is seen of rows of one height. What stood first stays where it is when rows come in above it:
 * always when the list is scrolled, and at its top while somebody points at it.
 */
export function useWindow(ids: readonly string[], heightAt: (width: number) => number): Window {
  const box = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState<Sight>({ top: 0, height: 800, width: 1000 })
  const [newAbove, setNewAbove] = useState(0)
  const held = useRef(false)
  const before = useRef(ids)
  const rowHeight = heightAt(sight.width)

  const scrolled = (): void => {
    const at = box.current
    if (!at) return
    if (at.scrollTop < rowHeight) {
      setNewAbove(0)
      ground.current?.style.removeProperty('min-height')
    }
    setSight({ top: at.scrollTop, height: at.clientHeight, width: at.clientWidth })
  }

  useLayoutEffect(() => {
    const at = box.current
    if (!at) return
    const seen = new ResizeObserver(() => { setSight({ top: at.scrollTop, height: at.clientHeight, width: at.clientWidth }) })
    seen.observe(at)
    return () => { seen.disconnect() }
  }, [])

  useLayoutEffect(() => {
    const old = before.current
    before.current = ids
    const at = box.current
    if (!at || old === ids || (at.scrollTop === 0 && !held.current)) return
    const moved = shift(old, ids, Math.floor(at.scrollTop / rowHeight))
    if (moved === 0) return
    const wanted = at.scrollTop + moved * rowHeight
    ground.current?.style.setProperty('min-height', `${String(wanted + at.clientHeight)}px`)
    at.scrollTop = wanted
    setSight({ top: at.scrollTop, height: at.clientHeight, width: at.clientWidth })
    if (moved > 0) setNewAbove((count) => count + moved)
  }, [ids, rowHeight])

  const reveal = (index: number): void => {
    const at = box.current
    if (!at || index < 0) return
    if (index * rowHeight < at.scrollTop) at.scrollTop = index * rowHeight
    else if ((index + 1) * rowHeight > at.scrollTop + at.clientHeight) at.scrollTop = (index + 1) * rowHeight - at.clientHeight
  }
  const toTop = (): void => {
    box.current?.scrollTo({ top: 0 })
    setNewAbove(0)
  }
  const first = Math.max(0, Math.floor(sight.top / rowHeight) - spare)
  const last = Math.min(ids.length, Math.ceil((sight.top + sight.height) / rowHeight) + spare)
  return { box, ground, first, last, rowHeight, newAbove, scrolled, reveal, toTop, hold: (on) => { held.current = on } }
}

/** By how many places the first row seen that is still there has moved; 0 when none is. */
export function shift(old: readonly string[], ids: readonly string[], firstSeen: number): number {
  for (let i = firstSeen; i < Math.min(old.length, firstSeen + 50); i++) {
    const now = ids.indexOf(old[i] as string)
    if (now >= 0) return now - i
  }
  return 0
}
