import { useEffect, useRef } from 'react'

/** Keys and what they do. Single keys act only while nobody is typing and no dialog is open. */
export type Keys = Record<string, (event: KeyboardEvent) => void>

const typing = 'input, textarea, select, [contenteditable], [role="combobox"], dialog[open]'

/** Listens to single keys while the caller is shown. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => { latest.current = keys })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      const act = latest.current[event.key]
      if (!act) return
      act(event)
    }
    addEventListener('keydown', press)
    return () => { removeEventListener('keydown', press) }
  }, [])
}
