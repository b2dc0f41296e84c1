import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Overwrites what the last visit has left in this process's memory, as far as JavaScript lets: strings cannot be erased
 * on demand, but a collection that moves every living object gives the pages of the dead ones back to the system, and
 * what stays of them is written over with zeros; the pool of small buffers is turned over. The stacks on which secrets
 * were hashed are gone with their threads (scrypt-thread.ts). Costs about 0.1 s of one core, while nobody is there.
 * Measured by tests/security/nothing-remains.spec.ts.
 */
export function collectMemory(): void {
  turnOverBuffers()
  collect()
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
