import { scryptSync, timingSafeEqual } from 'node:crypto'
import type { Random } from '../domain/random'
import { SALT_BYTES, scryptCosts, type Hasher, type ScryptCost } from '../domain/hashing'
import { scryptInThread } from './scrypt-thread'

/** What is cheaper than this (N·r·p) is done before a thread has started: the secrets of the demo's invented people. */
const WORTH_A_THREAD = 2 ** 12

/** scrypt off the main thread: everything goes on while a key is hashed. */
export function scryptHasher(random: Random): Hasher {
  return {
    async hash(secret, cost) {
      const salt = Buffer.from(random.bytes(SALT_BYTES))
      const hash = await run(secret, salt, scryptCosts[cost])
      return { salt: salt.toString('hex'), hash: hash.toString('hex'), scrypt: cost }
    },
    async matches(secret, hashed) {
      const kept = Buffer.from(hashed.hash, 'hex')
      const made = await run(secret, Buffer.from(hashed.salt, 'hex'), costNamed(hashed.scrypt))
      return kept.length === made.length && timingSafeEqual(kept, made)
    }
  }
}

async function run(secret: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  // a string would be copied into Node's pool of small buffers and stay there; this copy is ours to overwrite
  const typed = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(secret)))
  typed.write(secret)
  try {
    const { N, r, p, keyLength } = cost
    if (N * r * p < WORTH_A_THREAD) return scryptSync(typed, salt, keyLength, { N, r, p })
    return await scryptInThread(typed, salt, cost)
  } finally {
    typed.fill(0)
  }
}

function costNamed(name: string): ScryptCost {
  const cost = Object.entries(scryptCosts).find(([known]) => known === name)?.[1]
  if (!cost) throw new Error(`the store holds a hash made with «${name}», which this program does not know`)
  return cost
}
