import { scryptSync } from 'node:crypto'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { scryptCosts } from '../../../src-main/domain/hashing'
import { scryptHasher } from '../../../src-main/platform/scrypt'
import { scryptInThread } from '../../../src-main/platform/scrypt-thread'
import { testRandom } from '../../support/test-random'

interface Handed {
  secret: Uint8Array
  salt: Uint8Array
  /**
   * What lay in WebAssembly memory when the thread ended: how many words, and how many of them not zero; then how many
   * arrays of bytes it had made, and how many of them were not all zeros.
   */
  left: Int32Array
}
const handed: Handed[] = []
let isWatched = false
let [running, most] = [0, 0]

/** Notes what the thread's program leaves behind. Runs before it, in its thread. */
const WATCH = `{
  const { left } = require('node:worker_threads').workerData
  const memories = []
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given)
    memories.push(instance.exports.memory)
    return instance
  }
  const arrays = []
  globalThis.Uint8Array = class extends Uint8Array {
    constructor(...given) {
      super(...given)
      arrays.push(this)
    }
  }
  process.on('exit', () => {
    left[2] = arrays.length
    left[3] = arrays.filter((bytes) => bytes.length > 0 && bytes.some((byte) => byte !== 0)).length
    for (const { buffer } of memories)
      for (const word of new Uint32Array(buffer)) {
        left[0]++
        if (word !== 0) left[1]++
      }
  })
}`
vi.mock('node:worker_threads', async (original) => {
  const real = await original<{ Worker: typeof Worker }>()
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(program: string, options: WorkerOptions) {
        const left = new Int32Array(new SharedArrayBuffer(16))
        const workerData = { ...(options.workerData as object), left } as Handed
        handed.push(workerData)
        super(isWatched ? WATCH + program : program, { ...options, workerData })
        most = Math.max(most, ++running)
        this.once('exit', () => running--)
      }
    }
  }
})
beforeEach(() => {
  handed.length = 0
  isWatched = false
  most = 0
})

const shared = (bytes: Uint8Array): Buffer<SharedArrayBuffer> => {
  const copy = Buffer.from(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

it('gives what the scrypt of node:crypto gives, whatever the secret, the salt and the cost', async () => {
  const cost = fc.record({
    N: fc.integer({ min: 1, max: 10 }).map((power) => 2 ** power),
    r: fc.integer({ min: 1, max: 9 }),
    p: fc.integer({ min: 1, max: 4 }),
    keyLength: fc.integer({ min: 1, max: 80 })
  })
  // above 64 bytes HMAC hashes the secret first
  const secret = fc.uint8Array({ maxLength: 140 })
  const salt = fc.uint8Array({ maxLength: 48 })
  await fc.assert(
    fc.asyncProperty(secret, salt, cost, async (typed, salted, { keyLength, ...costs }) => {
      const made = await scryptInThread(shared(typed), salted, { ...costs, keyLength })
      expect(made.toString('hex')).toBe(scryptSync(typed, salted, keyLength, costs).toString('hex'))
    }),
    { numRuns: 60 }
  )
})

it.each(Object.entries(scryptCosts))('gives the same at the costs of %s', async (_name, cost) => {
  const random = testRandom('costs')
  const [typed, salt] = [Buffer.from('Ñandú-Cóndor 24'), random.bytes(16)]
  const made = await scryptInThread(shared(typed), salt, cost)
  const { keyLength, ...costs } = cost
  const known = scryptSync(typed, salt, keyLength, { ...costs, maxmem: 2 ** 28 })
  expect(made.toString('hex')).toBe(known.toString('hex'))
})

it('the thread is handed the salt and not the pool it lay in; all that held the secret is overwritten', async () => {
  isWatched = true
  const hasher = scryptHasher(testRandom('hashing'))
  const hashed = await hasher.hash('Nevado4821', 'scrypt-2026-answer')
  await hasher.matches('Nevado4821', hashed)
  expect(handed).toHaveLength(2)
  for (const { secret, salt, left } of handed) {
    expect(salt.buffer.byteLength).toBe(salt.length)
    expect(secret.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(secret.every((byte) => byte === 0)).toBe(true)
    const [words = 0, notZero, arrays, filled] = left
    expect(words * 4).toBeGreaterThan(128 * 2 ** 15 * 8)
    expect(notZero).toBe(0)
    // the pads of HMAC among them; what is left is the hash that was told
    expect(arrays).toBeGreaterThan(50)
    expect(filled).toBe(1)
  }
})

it('at most four hash at once, however many are asked for, and every one is served', async () => {
  const cost = { N: 2 ** 10, r: 8, p: 1, keyLength: 32 }
  const secrets = Array.from({ length: 11 }, (_, place) => Buffer.from(`Nevado482${place}`))
  const salt = Buffer.alloc(16)
  const made = await Promise.all(secrets.map((secret) => scryptInThread(shared(secret), salt, cost)))
  expect(new Set(made.map((hash) => hash.toString('hex'))).size).toBe(11)
  expect(most).toBe(4)
})
