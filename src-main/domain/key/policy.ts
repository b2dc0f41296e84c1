import { shapeFindings, type KeyFinding, type KeyRules } from '../../contract/key-policy'
import { containsBirthDate } from './birth-date'
import { isFrequent, type FrequentKeys } from './frequent'

/** What a stranger who knows the member tries first. */
export interface KeyContext {
  cedula: string
  givenNames: string
  surnames: string
  /** ISO date, yyyy-mm-dd. */
  birthDate: string
}

/** A run of this many digits of the cédula is the cédula, not random: 1 in 10⁶ per place. */
const CEDULA_RUN = 6
/** Shorter names stand inside ordinary words (Ana in «mañana»). */
const NAME_LETTERS = 4

/**
 * Every reason why a key is not taken, in the order of the catalogue; none when it is. The screen shows all of them at
 * once, while typing. `old-key` is not found here: it needs the directory. zxcvbn's score is not asked: it gives every
 * key of six characters its worst marks, which IESS's own rule allows, and cannot be said in one sentence.
 */
export function judgeKey(
  key: string,
  rules: KeyRules,
  context: KeyContext,
  frequent: FrequentKeys
): KeyFinding[] {
  const folded = key.toLowerCase()
  const findings = shapeFindings(key, rules)
  if (containsCedula(folded, context.cedula)) findings.push('cedula')
  if (containsBirthDate(folded, context.birthDate)) findings.push('birth-date')
  if (nameParts(context).some((part) => folded.includes(part))) findings.push('name')
  if (isFrequent(folded, frequent)) findings.push('common')
  return findings
}

/** Whether a secret contains six digits in a row of the cédula. */
export function containsCedula(secret: string, cedula: string): boolean {
  return Array.from({ length: Math.max(0, cedula.length - CEDULA_RUN + 1) }).some((_, at) =>
    secret.includes(cedula.slice(at, at + CEDULA_RUN))
  )
}

/** The parts of both names as somebody types them into a key: without accents, ñ as n. */
function nameParts({ givenNames, surnames }: KeyContext): string[] {
  return `${givenNames} ${surnames}`
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length >= NAME_LETTERS)
}
