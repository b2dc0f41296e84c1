import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import {
  afterVerdict,
  drawDigits,
  issueCode,
  judgeCode,
  type CodeVerdict
} from '../../../src-main/domain/recovery/one-time-code'
import { testRandom } from '../../support/test-random'
import { NOW, policy } from './states'

const issued = issueCode('c1', NOW, policy)

describe('a code judged', () => {
  const cases: [string, Partial<typeof issued>, boolean, number, CodeVerdict][] = [
    ['right in its first second', {}, true, 0, 'right'],
    ['right in its last millisecond', {}, true, 10 * MINUTE - 1, 'right'],
    ['right but late', {}, true, 10 * MINUTE, 'expired'],
    ['wrong', {}, false, SECOND, 'wrong'],
    ['wrong at the last try', { triesLeft: 1 }, false, SECOND, 'last-wrong'],
    ['right after the last try', { triesLeft: 0 }, true, SECOND, 'void'],
    ['right but replaced', { live: false }, true, SECOND, 'void'],
    ['wrong and late', {}, false, 11 * MINUTE, 'expired']
  ]
  it.each(cases)('%s', (_name, changes, matches, after, verdict) => {
    expect(judgeCode({ ...issued, ...changes }, matches, NOW + after)).toBe(verdict)
  })
})

it('after five wrong tries no code is right any more', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }), (typed) => {
      let code = issued
      let opened = 0
      let wrong = 0
      for (const matches of typed) {
        const verdict = judgeCode(code, matches, NOW)
        if (verdict === 'right') opened++
        if (!matches && opened === 0) wrong++
        if (verdict === 'right') expect(wrong).toBeLessThan(policy.tries)
        code = afterVerdict(code, verdict)
      }
      // single use: it never opens twice
      expect(opened).toBeLessThanOrEqual(1)
    })
  )
})

it('draws six digits, leading zeros kept, evenly', () => {
  const random = testRandom('digits')
  const drawn = Array.from({ length: 2000 }, () => drawDigits(random))
  for (const digits of drawn) expect(digits).toMatch(/^\d{6}$/)
  // each leading digit is expected 200 times; far outside ±100 would be a broken draw, not bad luck
  for (let digit = 0; digit < 10; digit++) {
    const count = drawn.filter((digits) => digits.startsWith(String(digit))).length
    expect(count).toBeGreaterThan(100)
    expect(count).toBeLessThan(300)
  }
})
