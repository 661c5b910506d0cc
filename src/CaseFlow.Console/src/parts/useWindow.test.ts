import { describe, expect, it } from 'vitest'
import { shift } from './useWindow'

describe('what is seen of the list', () => {
  it('moves down by the rows that came in above', () => {
    expect(shift(['a', 'b', 'c'], ['x', 'y', 'a', 'b', 'c'], 1)).toBe(2)
  })

  it('moves up by the rows that left above', () => {
    expect(shift(['a', 'b', 'c'], ['b', 'c'], 2)).toBe(-1)
  })

  it('stays with the next row when the first one seen has left', () => {
    expect(shift(['a', 'b', 'c'], ['x', 'a', 'c'], 1)).toBe(0)
  })

  it('stays put when everything seen has left', () => {
    expect(shift(['a', 'b'], ['x', 'y'], 0)).toBe(0)
  })
})
