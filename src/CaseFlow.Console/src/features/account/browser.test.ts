import { describe, expect, it } from 'vitest'
import { browserIn } from './browser'

describe('what a browser calls itself', () => {
  it('is read for people', () => {
    expect(browserIn('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0')).toEqual({ browser: 'Edge', system: 'Windows' })
    expect(browserIn('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1')).toEqual({ browser: 'Safari', system: 'iPhone' })
  })

  it('is nothing when it names none', () => {
    expect(browserIn('curl/8.0')).toBeUndefined()
    expect(browserIn('')).toBeUndefined()
  })
})
