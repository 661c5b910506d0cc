import { describe, expect, it } from 'vitest'
import type { CaseView, InboxLine, TaskKind } from '../../api/contract'
import { answersTo, isPlain, keyOfVerb, plainAnswer, verbKeys } from './answers'
import { addressOf, placeOf } from './place'
import { sounds } from './sounds'

const allowed = [
  { verb: 'check' }, { verb: 'feedback' }, { verb: 'close' }, { verb: 'supervise/answer' }, { verb: 'urge' },
  { verb: 'muster', order: 'o2' }, { verb: 'refuse', order: 'o2' }, { verb: 'progress', order: 'o1' }, { verb: 'complete', order: 'o1' }, { verb: 'extend', order: 'o1' },
] as const
const view = { allowed } as unknown as CaseView
const line = (kind: TaskKind, order?: string): InboxLine => ({ task: { id: 'x', kind, order } }) as unknown as InboxLine
const verbs = (kind: TaskKind, order?: string): string[] => answersTo(line(kind, order), view).map((one) => one.verb)

describe('the answers to a task', () => {
  it('are those about its own order, the obvious first', () => {
    expect(verbs('inHand', 'o1')).toEqual(['complete', 'progress', 'extend'])
    expect(verbs('muster', 'o2')).toEqual(['muster', 'refuse'])
  })

  it('are about the case where the case is asked about', () => {
    expect(verbs('check')).toEqual(['check'])
    expect(verbs('feedback')).toEqual(['close', 'feedback'])
    expect(verbs('reply')).toEqual(['supervise/answer'])
  })

  it('are none where others have the next move', () => {
    expect(verbs('returned', 'o3')).toEqual([])
  })

  it('need no form for signing and reporting in, and those can be given from the list', () => {
    expect(plainAnswer(line('muster', 'o2'))).toEqual({ verb: 'muster', order: 'o2' })
    expect(plainAnswer(line('inHand', 'o1'))).toBeUndefined()
    expect([isPlain('acknowledge'), isPlain('muster'), isPlain('complete')]).toEqual([true, true, false])
  })

  it('have keys that mean one verb each', () => {
    expect(keyOfVerb('refuse')).toBe('r')
    expect(keyOfVerb('return')).toBeUndefined()
    const all = Object.values(verbKeys).flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the inbox as an address', () => {
  it('comes back the same, and leaves out what it does not know', () => {
    for (const place of [{ kind: undefined, task: undefined }, { kind: 'muster' as const, task: 'a:o1' }])
      expect(placeOf(new URL(addressOf(place), 'http://x').search)).toEqual(place)
    expect(placeOf('?kind=everything')).toEqual({ kind: undefined, task: undefined })
  })
})

describe('the sounds', () => {
  it('are four that nobody takes for each other', () => {
    const heard = Object.values(sounds).map(({ wave, tones }) => `${wave} ${tones.map((tone) => `${String(tone.from)}>${String(tone.to)}`).join(' ')}`)
    expect(new Set(heard).size).toBe(4)
    expect(new Set(Object.values(sounds).map(({ wave }) => wave)).size).toBe(4)
  })
})
