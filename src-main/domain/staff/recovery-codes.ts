import { exactMessages } from '../../contract/case/ticket'
import { drawLetters } from '../case/draw-token'
import type { Random } from '../random'

/** Letters of one code: 20^8, 34.6 bits. */
const LETTERS = 8
/** How many are handed out at an enrolment: enough for a year of forgotten telephones. */
export const RECOVERY_CODES = 8

/** Codes that each stand in once for the code of an authenticator; no two are the same. */
export function drawRecoveryCodes(random: Random): string[] {
  const codes = new Set<string>()
  while (codes.size < RECOVERY_CODES) codes.add(drawLetters(random, LETTERS))
  return [...codes]
}

/** Whether this was typed as a recovery code, and not as six digits of an authenticator. */
export const isRecoveryCode = (typed: string): boolean => exactMessages(LETTERS).safeParse(typed).success
