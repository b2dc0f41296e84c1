import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cedulaSchema, groupCedula, isCedula } from '../../../src-main/contract/cedula'
import { cedulas, stdnumTakes, tenDigits, withOneWrong } from './numbers'

const reasonFor = (typed: string) => cedulaSchema.safeParse(typed).error?.issues.map(({ message }) => message)

describe('a cédula', () => {
  it.each([
    ['1714307103', 'the example of python-stdnum'],
    ['0961234564', 'a foreigner: 6 in the third place'],
    ['3012345678', 'registered abroad'],
    ['2222222222', 'passes, because passing proves only "not mistyped"']
  ])('%s is one (%s)', (digits) => {
    expect(isCedula(digits)).toBe(true)
  })

  it.each([
    ['1714307104', 'another check digit'],
    ['2514307103', 'no province 25'],
    ['0014307105', 'no province 00'],
    ['171430710', 'nine digits'],
    ['17143071033', 'eleven digits'],
    ['١٧١٤٣٠٧١٠٣', 'other digits'],
    ['', 'nothing']
  ])('%s is none (%s)', (digits) => {
    expect(isCedula(digits)).toBe(false)
  })

  it('is judged as stdnum judges it, wherever that judges: third digits 0 to 6', () => {
    const judged = fc.oneof(cedulas(), tenDigits).filter((digits) => Number(digits[2]) <= 6)
    fc.assert(
      fc.property(judged, (digits) => isCedula(digits) === stdnumTakes('ci', digits)),
      { numRuns: 2000 }
    )
  })

  it('with any one digit wrong is caught', () => {
    const wrong = cedulas().chain((digits) => withOneWrong(digits, 10))
    fc.assert(fc.property(wrong, (digits) => !isCedula(digits)))
  })

  it('may be typed with spaces and hyphens', () => {
    expect(cedulaSchema.parse(' 171-430 7103')).toBe('1714307103')
  })

  it('gives one reason at a time', () => {
    expect(reasonFor('17143')).toEqual(['cedula.length'])
    expect(reasonFor('171430710x')).toEqual(['cedula.length'])
    expect(reasonFor('1'.repeat(21))).toEqual(['cedula.length'])
    expect(reasonFor('1714307104')).toEqual(['cedula.mistyped'])
  })

  it('is grouped 3-3-4, and while it is typed', () => {
    expect(groupCedula('0961234564')).toBe('096 123 4564')
    expect(groupCedula('0961')).toBe('096 1')
    expect(groupCedula('')).toBe('')
  })

  it('loses and gains nothing by grouping', () => {
    fc.assert(fc.property(cedulas(), (digits) => cedulaSchema.parse(groupCedula(digits)) === digits))
  })
})
