import { useEffect, useState } from 'react'
import { go } from '../../../parts/address'

/** The code with which a sign-in through a provider ended, when that is why one is here. It leaves the address at once: whoever reloads begins anew. */
export function useTurnedAway(): string | undefined {
  const [code] = useState(() => new URLSearchParams(location.search).get('refused') ?? undefined)
  useEffect(() => { if (code !== undefined) go(location.pathname, 'replace') }, [code])
  return code
}
