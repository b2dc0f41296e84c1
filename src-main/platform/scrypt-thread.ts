import { Worker } from 'node:worker_threads'
import type { ScryptCost } from '../domain/hashing'

/** So many hash at once; the others wait. As many as libuv would have had, each of up to 128 MiB. */
const AT_ONCE = 4

/** The thread's program, as text: it starts the same way from the sources, from the bundle and from within the package. */
const PROGRAM = `
const { scryptSync } = require('node:crypto')
const { parentPort, workerData } = require('node:worker_threads')
const { secret, salt, keyLength, cost } = workerData
parentPort.postMessage(scryptSync(secret, salt, keyLength, cost))
`

let hashing = 0
const waiting: (() => void)[] = []

/**
 * scrypt (RFC 7914) in a thread of its own. Node's asynchronous scrypt would do for Node alone: in Electron it computes
 * the whole hash a first time where it is called, to see whether the cost is allowed (BoringSSL makes no difference
 * between the two). Measured, that held the main process up for 340 ms for every key and every answer (2026-11-22). And
 * the stack on which a secret was hashed goes with its thread.
 * @param secret in shared memory, so that it is nowhere a second time; the caller overwrites it
 */
export async function scryptInThread(
  secret: Uint8Array<SharedArrayBuffer>,
  salt: Uint8Array,
  { N, r, p, keyLength }: ScryptCost
): Promise<Buffer> {
  if (hashing < AT_ONCE) hashing++
  else await new Promise<void>((goOn) => waiting.push(goOn))
  try {
    // Node refuses above 32 MiB unless told; two blocks of slack are what OpenSSL adds to the arithmetic of RFC 7914
    const cost = { N, r, p, maxmem: 128 * r * (N + p + 2) }
    // a small buffer lies in Node's pool, and a message would carry a copy of the whole pool into the thread
    const apart = Uint8Array.from(salt)
    const workerData = { secret, salt: apart, keyLength, cost }
    return await ended(new Worker(PROGRAM, { eval: true, workerData }))
  } finally {
    // the place goes to whoever has waited longest
    const next = waiting.shift()
    if (next) next()
    else hashing--
  }
}

/** What the thread has said, when it is over. */
function ended(thread: Worker): Promise<Buffer> {
  return new Promise((done, fail) => {
    let said: Uint8Array | undefined
    thread.once('message', (hash: Uint8Array) => {
      said = hash
    })
    thread.once('error', fail)
    thread.once('exit', (code) => {
      if (said) done(Buffer.from(said))
      else fail(new Error(`the thread that hashes ended (${code})`))
    })
  })
}
