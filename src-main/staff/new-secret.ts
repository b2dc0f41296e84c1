import { fail, ok, type Result } from '../contract/result'
import type { HashedSecret, Hasher } from '../domain/hashing'
import type { FrequentKeys } from '../domain/key/frequent'
import type { Random } from '../domain/random'
import {
  findingOf,
  type SecretFinding,
  type SecretOwner,
  type StaffSecret
} from '../domain/staff/staff-secret'

export interface NewSecretParts {
  hasher: Hasher
  frequentKeys: () => Promise<FrequentKeys>
}

/**
 * A secret that somebody chose, hashed; or what is wrong with it.
 *
 * @param present the one that the account has now; null: it has none
 */
export async function chosenSecret(
  { hasher, frequentKeys }: NewSecretParts,
  secret: string,
  owner: SecretOwner,
  present: HashedSecret | null
): Promise<Result<StaffSecret, SecretFinding>> {
  const isPresent = present !== null && (await hasher.matches(secret, present))
  const finding = findingOf(secret, owner, isPresent, await frequentKeys())
  return finding ? fail(finding) : ok(await hashed(hasher, secret, 'scrypt-2026'))
}

/** Letters and digits that cannot be taken for one another: 12 of 31 are 59 bits, typed once. */
const HAND_OUT = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A first secret to hand to somebody, in groups of four. */
export function drawHandOut(random: Random): string {
  const drawn = Array.from({ length: 12 }, () => HAND_OUT[random.below(HAND_OUT.length)] ?? 'A').join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

/** A first secret and its hash. */
export async function handedOutSecret(
  hasher: Hasher,
  random: Random
): Promise<{ secret: string; hashed: StaffSecret }> {
  const secret = drawHandOut(random)
  return { secret, hashed: await hashed(hasher, secret, 'scrypt-2026') }
}

/** A secret of the demo's card: it opens nothing but the demo, and costs nothing to hash. */
export const demoSecret = (hasher: Hasher, secret: string): Promise<StaffSecret> =>
  hashed(hasher, secret, 'demo')

async function hashed(hasher: Hasher, secret: string, cost: 'scrypt-2026' | 'demo'): Promise<StaffSecret> {
  return (await hasher.hash(secret, cost)) as StaffSecret
}
