import type { HashedSecret } from '../hashing'
import { isFrequent, type FrequentKeys } from '../key/frequent'
import { containsCedula } from '../key/policy'

declare const judged: unique symbol

/**
 * A secret that an account may be given, hashed. Only `staff/new-secret.ts` makes one: of a secret that was judged, drawn
 * by the program, or printed on the demo's card. What nobody looked at cannot be stored.
 */
export type StaffSecret = HashedSecret & { readonly [judged]: true }

/** Why a new secret of staff is not taken. Its length is the contract's (`newSecretSchema`). */
export type SecretFinding = 'common' | 'own-name' | 'same'

/** Whose secret it is: what a stranger at the desk would try first. */
export interface SecretOwner {
  userName: string
  givenNames: string
  surnames: string
  cedula: string
}

/** One or two words that everybody tries are guessed with whatever stands around them; a phrase of more is not. */
const MOST_FREQUENT_WORDS = 2

/**
 * The first thing wrong with a new secret of staff, or null. The lists are those of the members' keys (NIST SP 800-63B
 * §3.1.1.2: common ones and context words). Because a secret of staff may hold any sign, what stands between words and
 * around them counts for nothing: `Clave-1234`, `iess.2027!`, `Ecuador Quito 1`.
 *
 * @param isPresent whether it is the one that the account has now
 */
export function findingOf(
  secret: string,
  owner: SecretOwner,
  isPresent: boolean,
  frequent: FrequentKeys
): SecretFinding | null {
  const typed = plain(secret)
  if (new Set(typed).size < 3 || isCommon(typed, frequent)) return 'common'
  const own = `${owner.userName} ${owner.givenNames} ${owner.surnames}`.split(/[\s.]+/)
  const bare = typed.replace(/\s/g, '')
  if (own.some((word) => word.length > 2 && bare.includes(plain(word)))) return 'own-name'
  if (containsCedula(bare.replace(/\D/g, ''), owner.cedula)) return 'own-name'
  return isPresent ? 'same' : null
}

function isCommon(typed: string, frequent: FrequentKeys): boolean {
  const { keys, words } = frequent
  if (isFrequent(typed, frequent) || isFrequent(typed.replace(/[^a-z0-9]/g, ''), frequent)) return true
  const parts = typed.split(/[^a-z]+/).filter((part) => part !== '')
  if (parts.length === 0 || parts.length > MOST_FREQUENT_WORDS) return false
  return (
    parts.every((part) => words.has(part) || keys.has(part)) ||
    (parts.length === 1 && parts.every((part) => isTwoWords(part, words)))
  )
}

function isTwoWords(text: string, words: ReadonlySet<string>): boolean {
  return [...text].some((_, at) => words.has(text.slice(0, at)) && words.has(text.slice(at)))
}

/** As it is compared: without accents, in lower case. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
