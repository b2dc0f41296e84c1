import { Worker } from 'node:worker_threads'
import type { ScryptCost } from '../domain/hashing'
import { scryptLibrary } from './scrypt-library'

/** So many hash at once; the others wait. As many as libuv would have had, each of up to 128 MiB. */
const AT_ONCE = 4

/**
 * The thread's program, as text: it starts the same way from the sources, from the bundle and from within the package.
 * Whatever the library wrote into (arrays of bytes, with the secret XORed with the pads of HMAC in two of them, and the
 * memories of its WebAssembly, with what is quickly computed from the secret) is overwritten before the hash is told: what a
 * thread gives back when it ends is not. Registers and the thread's stack go with it.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const written = []
class NotedBytes extends Uint8Array {
  constructor(...given) {
    super(...given)
    written.push(this)
  }
}
const memories = []
const { instantiate } = WebAssembly
WebAssembly.instantiate = async (...given) => {
  const instance = await instantiate(...given)
  memories.push(instance.exports.memory)
  return instance
}
const library = { exports: {} }
;(function (module, exports, Uint8Array) {${scryptLibrary}
})(library, library.exports, NotedBytes)
const { secret, salt, hashLength, costFactor, blockSize, parallelism } = workerData
library.exports
  .scrypt({ password: secret, salt, hashLength, costFactor, blockSize, parallelism, outputType: 'binary' })
  .then((hash) => Uint8Array.from(hash))
  .finally(() => {
    for (const { buffer } of memories) new Uint8Array(buffer).fill(0)
    // one on a memory that has grown since is empty
    for (const bytes of written) if (bytes.length > 0) bytes.fill(0)
  })
  .then((hash) => parentPort.postMessage(hash))
`

let hashing = 0
const waiting: (() => void)[] = []

/**
 * scrypt (RFC 7914) in a thread of its own, in WebAssembly. Electron's own, of BoringSSL, computes each hash twice: a first
 * time to see whether the cost is allowed, and in an asynchronous call that one where it is called. Measured, a key took
 * 692 ms in a thread, and takes 362 ms; the answers are the same, so that older hashes are known (2026-11-28). The stack on
 * which a secret was hashed goes with its thread.
 * @param secret in shared memory, so that no message carries a copy of it; overwritten afterwards
 */
export async function scryptInThread(
  secret: Uint8Array<SharedArrayBuffer>,
  salt: Uint8Array,
  { N, r, p, keyLength }: ScryptCost
): Promise<Buffer> {
  if (hashing < AT_ONCE) hashing++
  else await new Promise<void>((goOn) => waiting.push(goOn))
  try {
    // a small buffer lies in Node's pool, and a message would carry a copy of the whole pool into the thread
    const apart = Uint8Array.from(salt)
    const costs = { costFactor: N, blockSize: r, parallelism: p, hashLength: keyLength }
    return await ended(new Worker(PROGRAM, { eval: true, workerData: { secret, salt: apart, ...costs } }))
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
