import { describe, expect, it } from 'vitest'
import { asked, commandOf, formOf, obvious } from './forms'

describe('the form of a verb', () => {
  it('is there for every verb that can be offered', () => {
    expect([...obvious].sort()).toEqual(Object.keys(formOf).sort())
  })

  it('asks for a unit only when the ruling is forced', () => {
    expect(asked('rule', { ruling: 'uphold' }).map((field) => field.name)).not.toContain('to')
    expect(asked('rule', { ruling: 'force' }).map((field) => field.name)).toContain('to')
  })

  it('sends no answer of a reporter who was not reached', () => {
    expect(commandOf('feedback', { contacted: false, solved: true, satisfaction: 'satisfied', note: 'x' })).toEqual({ contacted: false, note: 'x' })
  })

  it('leaves out what was left empty, and keeps a no', () => {
    expect(commandOf('check', { passed: false, note: ' ' })).toEqual({ passed: false })
    expect(commandOf('whistle', { supporting: [] })).toEqual({})
  })
})
