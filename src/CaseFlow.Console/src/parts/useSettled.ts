import { useEffect, useState } from 'react'

/** How long a search waits for the next letter, in milliseconds. */
const pause = 250

/** A text once it has stayed the same for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text) }, pause)
    return () => { clearTimeout(timer) }
  }, [text])
  return settled
}
