import type { Random } from '../../src-main/domain/random'
import type { Hasher } from '../../src-main/domain/hashing'
import { scryptHasher } from '../../src-main/platform/scrypt'

/**
 * scrypt at the demo's cost whatever was asked for, under the name that was asked for: for tests whose subject is who may
 * do what, not how slow it is. A third of a second for each secret is what an attacker pays; the hashing's own tests and
 * those of the whole program pay it too.
 */
export function cheapHasher(random: Random): Hasher {
  const real = scryptHasher(random)
  return {
    hash: async (secret, cost) => ({ ...(await real.hash(secret, 'demo')), scrypt: cost }),
    matches: (secret, hashed) => real.matches(secret, { ...hashed, scrypt: 'demo' })
  }
}
