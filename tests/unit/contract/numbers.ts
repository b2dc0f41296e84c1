import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { cedulaCheckDigit } from '../../../src-main/contract/cedula'

const digits = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((list) => list.join(''))

const province = fc.constantFrom(
  ...Array.from({ length: 24 }, (_, at) => String(at + 1).padStart(2, '0')),
  '30',
  '50'
)

/** Cédulas that pass; the third digit is one of these. */
export function cedulas(third = '0123456'): fc.Arbitrary<string> {
  return fc
    .tuple(province, fc.constantFrom(...third), digits(6))
    .map(([two, one, six]) => two + one + six)
    .map((nine) => nine + cedulaCheckDigit(nine))
}

export const tenDigits = digits(10)

/** The number with another digit in one place. */
export function withOneWrong(number: string, places: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: places - 1 }), fc.integer({ min: 1, max: 9 }))
    .map(([at, shift]) => number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1))
}

/** Whether the library stdnum takes the number for an Ecuadorian cédula (`ci`) or RUC. */
export function stdnumTakes(kind: 'ci' | 'ruc', number: string): boolean {
  const validator = stdnum.EC?.[kind]
  if (!validator) throw new Error(`stdnum has lost EC.${kind}`)
  return validator.validate(number).isValid
}
