import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyRulesSchema, shapeFindings } from '../../../src-main/contract/key-policy'

const rules = keyRulesSchema.parse({})

describe('the shape of a key', () => {
  it('is by default what IESS asks for: 6 to 15 letters and digits', () => {
    expect(rules).toEqual({ minLength: 6, maxLength: 15 })
  })

  it.each([
    ['Nube74', []],
    ['abcdefghij12345', []],
    ['Nube7', ['too-short']],
    ['abcdefghij123456', ['too-long']],
    ['Nube 74', ['not-alphanumeric']],
    ['Ñandu2744', ['not-alphanumeric']],
    ['ab!', ['too-short', 'not-alphanumeric']],
    ['', ['too-short']]
  ])('of %j gives %j', (key, findings) => {
    expect(shapeFindings(key, rules)).toEqual(findings)
  })

  it('fits whenever length and messages do', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{6,15}$/), (key) => shapeFindings(key, rules).length === 0)
    )
  })
})
