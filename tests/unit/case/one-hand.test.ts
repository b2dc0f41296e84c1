import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../support/lengths'
import { stream } from '../../support/number-stream'
import { Office } from '../../support/one-hand'

const PATHS = lengthOf('ONE_HAND_PATHS')
const STEPS = 60

describe('an administrator who hands out secrets, invents colleagues and has time', () => {
  it(`is alone never two of the people of a case, over ${PATHS} paths`, () => {
    const seen = { checked: 0, approved: 0, honest: 0 }
    fc.assert(
      fc.property(fc.noBias(fc.integer()), (seed) => {
        const office = new Office(stream(seed))
        for (let step = 0; step < STEPS; step++) {
          const sentence = office.step()
          if (sentence) throw new Error(`${sentence}\n${office.trace.join('\n')}`)
          if (office.did.get('checked') === 'villain') seen.checked++
          if (office.did.get('approved') === 'villain') seen.approved++
          if (office.did.get('approved') === 'honest') seen.honest++
        }
      }),
      { numRuns: PATHS }
    )
    // the villain must get as far as one half of it, if seldom while anybody could confirm, and work must go on
    expect(seen.checked).toBeGreaterThan(PATHS / 2)
    expect(seen.approved).toBeGreaterThan(PATHS / 10)
    expect(seen.honest).toBeGreaterThan(PATHS / 2)
  }, 300_000)
})
