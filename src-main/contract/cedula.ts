import { z } from 'zod'

/** Weights of the nine leading digits (Registro Civil, modulo 10; python-stdnum ec/ci). */
const WEIGHTS = [2, 1, 2, 1, 2, 1, 2, 1, 2] as const

/** Last digit that the nine leading digits ask for. `nine` must be nine decimal digits. */
export function cedulaCheckDigit(nine: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => {
    const product = Number(nine[place]) * weight
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** Whether a number may begin like this: province 01–24, 30 (registered abroad) or 50 (undocumented, seen in libraries). */
export function isProvince(digits: string): boolean {
  const province = Number(digits.slice(0, 2))
  return (province >= 1 && province <= 24) || province === 30 || province === 50
}

/**
 * Whether the ten digits can be a cédula: a province and the check digit. The third digit is not judged: foreigners'
 * cédulas carry a 6 there (2017). A pass proves only "not mistyped", never that the person exists.
 */
export function isCedula(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  return isProvince(digits) && cedulaCheckDigit(digits.slice(0, 9)) === Number(digits[9])
}

/** A cédula as typed: spaces and hyphens are dropped. Reasons: `cedula.length`, `cedula.mistyped`. */
export const cedulaSchema = z
  .string()
  .max(20, 'cedula.length')
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{10}$/, { error: 'cedula.length', abort: true })
      .refine(isCedula, 'cedula.mistyped')
  )

/** Grouped for the eye, 3-3-4: `096 123 4564`. Takes part numbers too. */
export function groupCedula(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter(Boolean).join(' ')
}
