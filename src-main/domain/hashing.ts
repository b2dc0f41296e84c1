/** What one scrypt costs. Memory is 128 · N · r bytes; time grows with N · r · p. */
export interface ScryptCost {
  /** CPU and memory cost, a power of two. */
  N: number
  /** Block size. */
  r: number
  /** Rounds one after the other. */
  p: number
  /** Length of the hash in bytes. */
  keyLength: number
}

/**
 * Every cost that hashes in a store can have been made with, by the name kept beside the hash. A row is never changed:
 * a stronger one is added under a new name, and whoever sets a key or an answer next gets it.
 *
 * The first two are of equal strength in the OWASP Password Storage Cheat Sheet (2024), the second with a quarter of
 * the memory because the answers of one person are hashed at the same time. Measured in Electron on two slow cores
 * (2026-11-28): a key 360 ms and 134 MiB, an answer 240 ms and 39 MiB; a demo secret 0.03 ms.
 */
export const scryptCosts = {
  'scrypt-2026': { N: 2 ** 17, r: 8, p: 1, keyLength: 32 },
  'scrypt-2026-answer': { N: 2 ** 15, r: 8, p: 3, keyLength: 32 },
  /** For the invented people of the demo only, whose secrets are printed on a card: a thousand in a blink. */
  demo: { N: 2 ** 4, r: 8, p: 1, keyLength: 32 }
} as const satisfies Record<string, ScryptCost>
export type ScryptName = keyof typeof scryptCosts

export const scryptNames = Object.keys(scryptCosts) as ScryptName[]

/** A secret at rest. `scrypt` names the row of the cost table; salt and hash are lower-case hex. */
export interface HashedSecret {
  salt: string
  hash: string
  scrypt: string
}

/** Slow hashing, handed in. */
export interface Hasher {
  /** Hashes with a new random salt. */
  hash(secret: string, cost: ScryptName): Promise<HashedSecret>
  /** Whether this is the secret, compared in constant time. Throws for a cost this program does not know. */
  matches(secret: string, hashed: HashedSecret): Promise<boolean>
}

/** A hash that no secret has: the same work for a member who does not exist, and never a match. */
export function decoyHash(cost: ScryptName): HashedSecret {
  return { salt: '00'.repeat(SALT_BYTES), hash: 'ff'.repeat(scryptCosts[cost].keyLength), scrypt: cost }
}

/** 128 bits: no two secrets share a salt (NIST SP 800-132 §5.1). */
export const SALT_BYTES = 16
