import { randomBytes, randomInt } from 'node:crypto'
import { spellId, type Random } from '../domain/random'

/** The operating system's generator, through node:crypto. */
export function systemRandom(): Random {
  return {
    bytes: (count) => new Uint8Array(randomBytes(count)),
    below: (limit) => randomInt(limit),
    id: () => spellId(new Uint8Array(randomBytes(16)))
  }
}
