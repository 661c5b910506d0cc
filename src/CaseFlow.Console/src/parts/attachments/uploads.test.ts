import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../api/contract'
import { Refusal } from '../../api/http'
import { failed, given, joined, mayPass, moved, sizeOf, underWay, type Upload } from './uploads'

const terms = { mostBytes: 10, mostAtOnce: 3, types: [] }
const file = (size: number): File => new File(['x'.repeat(size)], `${String(size)}.png`)
const kept = (hash: string): Attachment => ({ hash, name: 'a.png', type: 'image/png', size: 1 })
let last = 0
const add = (before: readonly Upload[], ...sizes: number[]): Upload[] => joined(before, sizes.map(file), terms, () => ++last)

describe('files to attach', () => {
  it('are as many as the server takes at once', () => {
    expect(add(add([], 1, 2), 3, 4)).toHaveLength(3)
  })

  it('are not sent when they are too large', () => {
    const [small, large] = add([], 10, 11)
    expect([small && underWay(small), large && failed(large), large && underWay(large)]).toEqual([true, true, false])
  })

  it('are named once they are kept, and none before', () => {
    const [one, two] = add([], 1, 2)
    expect(given([one as Upload])).toBeUndefined()
    expect(given(moved([one as Upload, two as Upload], two?.id ?? 0, { kept: kept('b') }))).toEqual([{ hash: 'b', name: 'a.png' }])
  })

  it('are one when their content is the same', () => {
    const all = add([], 1, 2)
    const once = moved(all, all[0]?.id ?? 0, { kept: kept('a') })
    expect(moved(once, all[1]?.id ?? 0, { kept: kept('a') })).toHaveLength(1)
  })

  it('that failed wait for a person', () => {
    const [one] = moved(add([], 1), last, { refusal: new Refusal({ status: 422, code: 'attachment_type', detail: '' }) })
    expect(one && [failed(one), underWay(one), mayPass(one)]).toEqual([true, false, false])
    expect([0, 429, 503].map((status) => mayPass({ ...(one as Upload), refusal: new Refusal({ status, code: '', detail: '' }) }))).toEqual([true, true, true])
  })
})

describe('a size', () => {
  it('is read in kilobytes and megabytes', () => {
    expect([sizeOf(20, 'en'), sizeOf(81_234, 'en'), sizeOf(2_481_733, 'en'), sizeOf(20_971_520, 'en')]).toEqual(['0.1 kB', '79 kB', '2.4 MB', '20 MB'])
  })
})
