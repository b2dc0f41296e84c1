import { isCedula, isProvince } from './cedula'

/** Who can hold a number of this shape. */
type RucHolder = 'natural' | 'company' | 'public' | 'domestic'

/** What a RUC says by its shape alone. */
export interface RucReading {
  /** More than one for a third digit 6: a foreigner or a public entity. */
  holders: RucHolder[]
  /**
   * No published check digit confirms it. Not an error: SRI gives numbers with a third digit 6 or 9 "without any
   * algorithm" (stdnum-js PR #168, 2026).
   */
  unconfirmed: boolean
}

const COMPANY_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const
const PUBLIC_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2, 1] as const

/** Modulo 11 over the leading digits, check digit included: numbers given before SRI left the algorithm. */
function passesModulo11(digits: string, weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0
}

function readThirdDigitSix(digits: string): RucReading | null {
  const readings: { holder: RucHolder; fits: boolean; confirmed: boolean }[] = [
    { holder: 'natural', fits: digits.slice(10) !== '000', confirmed: isCedula(digits.slice(0, 10)) },
    {
      holder: 'public',
      // nine digits and a four-digit establishment, of which there are never a thousand
      fits: digits[9] === '0' && digits.slice(9) !== '0000',
      confirmed: passesModulo11(digits, PUBLIC_WEIGHTS)
    }
  ]
  const fitting = readings.filter((reading) => reading.fits)
  if (!fitting.length) return null
  const confirmed = fitting.filter((reading) => reading.confirmed)
  return {
    holders: (confirmed.length ? confirmed : fitting).map((reading) => reading.holder),
    unconfirmed: !confirmed.length
  }
}

/**
 * Reads thirteen digits by the third one: 0–5 a person's cédula and an establishment, 6 a foreigner or a public entity,
 * 9 a company or a foreigner without cédula. Null when no RUC is made like this, so that it must be mistyped. A domestic
 * employer at IESS is the cédula and `000`, which is no RUC for SRI. Only SRI's register knows whether a RUC exists.
 */
export function readRuc(digits: string): RucReading | null {
  if (!/^\d{13}$/.test(digits) || !isProvince(digits)) return null
  const third = Number(digits[2])
  const establishment = digits.slice(10)
  if (third <= 6 && establishment === '000' && isCedula(digits.slice(0, 10)))
    return { holders: ['domestic'], unconfirmed: false }
  if (third === 6) return readThirdDigitSix(digits)
  if (establishment === '000') return null
  if (third <= 5) return isCedula(digits.slice(0, 10)) ? { holders: ['natural'], unconfirmed: false } : null
  if (third === 9) return { holders: ['company'], unconfirmed: !passesModulo11(digits, COMPANY_WEIGHTS) }
  return null
}
