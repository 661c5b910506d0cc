import { useState } from 'react'

/** A row of a list. */
interface Row { readonly id: string }

/** Which row is selected. It stays on the same one while rows come and go; when that one leaves, its neighbour takes over. */
export interface Pick {
  readonly id: string | undefined
  readonly choose: (id: string) => void
  /** Moves by so many rows; tells where it came to. */
  readonly move: (by: number) => string | undefined
}

interface Spot { readonly id: string | undefined; readonly index: number }

export function usePick(rows: readonly Row[], opened: string | undefined): Pick {
  const [spot, setSpot] = useState<Spot>({ id: undefined, index: -1 })
  const now = opened === undefined ? stay(spot, rows) : placed(opened, rows, spot.index)
  if (now.id !== spot.id || now.index !== spot.index) setSpot(now)

  const move = (by: number): string | undefined => {
    const index = Math.max(0, Math.min(rows.length - 1, now.index + by))
    const id = rows[index]?.id
    if (id !== undefined) setSpot({ id, index })
    return id
  }
  return { id: now.id, choose: (id) => { setSpot(placed(id, rows, now.index)) }, move }
}

/** Where a row stands in the list; where the last one stood when it is not there. */
function placed(id: string, rows: readonly Row[], last: number): Spot {
  const index = rows.findIndex((row) => row.id === id)
  return { id, index: index < 0 ? last : index }
}

function stay(spot: Spot, rows: readonly Row[]): Spot {
  if (spot.id === undefined) return spot
  const index = rows[spot.index]?.id === spot.id ? spot.index : rows.findIndex((row) => row.id === spot.id)
  if (index >= 0) return index === spot.index ? spot : { id: spot.id, index }
  const heir = Math.min(spot.index, rows.length - 1)
  return { id: rows[heir]?.id, index: rows.length === 0 ? -1 : Math.max(heir, 0) }
}
