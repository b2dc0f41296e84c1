import { scrypt } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One block of HMAC-SHA-256: a secret stays on a thread's stack padded to it (RFC 2104 §2). */
const BLOCK = Buffer.alloc(64)
/** Twice as many as libuv has threads, so that each of them runs one. */
const JOBS = 8
/** Long enough (about 40 ms) that on a busy machine too no thread does all while another has not yet woken up. */
const COST = { N: 4096, r: 8, p: 4 }

/**
 * Overwrites what the last visit has left in this process's memory, as far as JavaScript lets: strings cannot be erased
 * on demand, but a collection that moves every living object gives the pages of the dead ones back to the system, and
 * what stays of them is written over with zeros; the pool of small buffers is turned over; the stacks on which secrets
 * were hashed are overwritten by hashing zeros. Costs about 0.4 s of one core, while nobody is there.
 * Measured by tests/security/nothing-remains.spec.ts.
 */
export async function rinseMemory(): Promise<void> {
  turnOverBuffers()
  collect()
  await Promise.all(Array.from({ length: JOBS }, hashZeros))
}

function turnOverBuffers(): void {
  for (let left = 3; left > 0; left--) Buffer.allocUnsafe((Buffer.poolSize >>> 1) - 1)
}

function collect(): void {
  setFlagsFromString('--expose-gc')
  // stays on: pages are swept after the collection, by other threads
  setFlagsFromString('--clear-free-memory')
  const gc = runInNewContext('gc') as () => void
  setFlagsFromString('--compact-on-every-full-gc')
  gc()
  gc()
  setFlagsFromString('--no-compact-on-every-full-gc')
  setFlagsFromString('--no-expose-gc')
}

function hashZeros(): Promise<void> {
  return new Promise((done, fail) => {
    scrypt(BLOCK, BLOCK, BLOCK.length, COST, (error) => (error ? fail(error) : done()))
  })
}
