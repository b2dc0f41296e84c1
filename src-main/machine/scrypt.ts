import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Chance } from '../domain/chance'
import { SALT_BYTES, scryptCosts, type Hasher, type ScryptCost } from '../domain/hashing'

const derive = promisify<Buffer, Buffer, number, object, Buffer>(scrypt)

/** scrypt of node:crypto, off the main thread: the screen goes on drawing while a key is hashed. */
export function scryptHasher(chance: Chance): Hasher {
  return {
    async hash(secret, cost) {
      const salt = Buffer.from(chance.bytes(SALT_BYTES))
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

async function run(secret: string, salt: Buffer, { N, r, p, keyLength }: ScryptCost): Promise<Buffer> {
  // a string would be copied into Node's pool of small buffers and stay there; this copy is ours to overwrite
  const typed = Buffer.alloc(Buffer.byteLength(secret))
  typed.write(secret)
  try {
    // Node refuses above 32 MiB unless told; two blocks of slack are what OpenSSL adds to the arithmetic of RFC 7914
    return await derive(typed, salt, keyLength, { N, r, p, maxmem: 128 * r * (N + p + 2) })
  } finally {
    typed.fill(0)
  }
}

function costNamed(name: string): ScryptCost {
  const cost = Object.entries(scryptCosts).find(([known]) => known === name)?.[1]
  if (!cost) throw new Error(`the store holds a hash made with «${name}», which this program does not know`)
  return cost
}
