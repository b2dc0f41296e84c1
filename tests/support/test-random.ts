import { createHash } from 'node:crypto'
import { spellId, type Random } from '../../src-main/domain/random'

/** Random that can be repeated: SHA-256 of the seed and a counter. The same seed gives the same day. */
export function testRandom(seed: string): Random {
  let counter = 0
  const bytes = (count: number): Uint8Array => {
    const out = new Uint8Array(count)
    for (let at = 0; at < count; at += 32) {
      const block = createHash('sha256').update(`${seed} ${counter++}`).digest()
      out.set(block.subarray(0, Math.min(32, count - at)), at)
    }
    return out
  }
  return {
    bytes,
    // 48 bits: the unevenness is far below what a test could notice
    below: (limit) =>
      Number(bytes(6).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) % BigInt(limit)),
    id: () => spellId(bytes(16))
  }
}
