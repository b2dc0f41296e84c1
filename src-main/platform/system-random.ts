import { randomBytes, randomInt } from 'node:crypto'
import { spellId, type Chance } from '../domain/random'

/** The operating system's generator, through node:crypto. */
export function machineChance(): Chance {
  return {
    bytes: (count) => new Uint8Array(randomBytes(count)),
    below: (limit) => randomInt(limit),
    id: () => spellId(new Uint8Array(randomBytes(16)))
  }
}
