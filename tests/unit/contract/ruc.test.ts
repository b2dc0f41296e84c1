import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRuc } from '../../../src-main/contract/ruc'
import { cedulas, stdnumTakes, withOneWrong } from './numbers'

describe('a RUC', () => {
  it.each([
    '1793213150001',
    '1793189906001',
    '0993366721001',
    '0993381661001',
    '1799999991001',
    '0999999993001',
    '0199999994001'
  ])('%s, a company without check digit, is taken and not confirmed', (digits) => {
    expect(readRuc(digits)).toEqual({ holders: ['company'], unconfirmed: true })
    expect(stdnumTakes('ruc', digits)).toBe(false)
  })

  it.each([
    ['1714307103001', { holders: ['natural'], unconfirmed: false }, 'a person'],
    ['0961234564001', { holders: ['natural'], unconfirmed: false }, 'a foreigner with cédula'],
    ['1792060346001', { holders: ['company'], unconfirmed: false }, 'an old company (python-stdnum)'],
    ['1768152560001', { holders: ['public'], unconfirmed: false }, 'a public entity'],
    ['1760001550001', { holders: ['natural', 'public'], unconfirmed: false }, 'passes as both: ask'],
    [
      '1760001560001',
      { holders: ['natural', 'public'], unconfirmed: true },
      'a 6 that nothing confirms: ask'
    ],
    ['1714307103000', { holders: ['domestic'], unconfirmed: false }, 'a domestic employer at IESS']
  ])('%s is read as %j (%s)', (digits, reading) => {
    expect(readRuc(digits)).toEqual(reading)
  })

  it.each([
    ['1714307104001', 'a person’s check digit is wrong'],
    ['1774307103001', 'no number has a 7 in the third place'],
    ['1784307103001', 'nor an 8'],
    ['2593213150001', 'no province 25'],
    ['1793213150000', 'a company has an establishment'],
    ['1714307104000', 'a domestic employer has a cédula'],
    ['1768152560000', 'a public entity has an establishment'],
    ['171430710300', 'twelve digits'],
    ['17143071030011', 'fourteen digits']
  ])('%s is none (%s)', (digits) => {
    expect(readRuc(digits)).toBeNull()
  })

  it('of a person with one digit wrong is never confirmed as a person’s', () => {
    const wrong = cedulas('012345').chain((digits) => withOneWrong(`${digits}001`, 10))
    fc.assert(
      fc.property(wrong, (digits) => {
        const reading = readRuc(digits)
        return !reading?.holders.includes('natural') || reading.unconfirmed
      })
    )
  })

  it('of an old company with one digit wrong is warned of', () => {
    const wrong = withOneWrong('1792060346001', 10).filter((digits) => digits[2] === '9')
    fc.assert(fc.property(wrong, (digits) => readRuc(digits)?.unconfirmed ?? true))
  })

  it('that stdnum takes is taken here too', () => {
    const numbers = fc
      .tuple(cedulas('01234569'), fc.constantFrom('001', '000', '002'))
      .map(([ten, end]) => ten + end)
      .filter((digits) => stdnumTakes('ruc', digits))
    fc.assert(
      fc.property(numbers, (digits) => readRuc(digits) !== null),
      { numRuns: 500 }
    )
  })
})
