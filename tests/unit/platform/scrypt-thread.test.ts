import type { Worker, WorkerOptions } from 'node:worker_threads'
import { beforeEach, expect, it, vi } from 'vitest'
import { scryptHasher } from '../../../src-main/platform/scrypt'
import { testRandom } from '../../support/test-random'

interface Handed {
  secret: Uint8Array
  salt: Uint8Array
}
const handed: Handed[] = []
vi.mock('node:worker_threads', async (original) => {
  const real = await original<{ Worker: typeof Worker }>()
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(program: string, options: WorkerOptions) {
        handed.push(options.workerData as Handed)
        super(program, options)
      }
    }
  }
})
beforeEach(() => {
  handed.length = 0
})

it('the thread that hashes is handed the salt and not the pool it lay in, and the secret is gone afterwards', async () => {
  const hasher = scryptHasher(testRandom('hashing'))
  const hashed = await hasher.hash('Nevado4821', 'scrypt-2026-answer')
  await hasher.matches('Nevado4821', hashed)
  expect(handed).toHaveLength(2)
  for (const { secret, salt } of handed) {
    expect(salt.buffer.byteLength).toBe(salt.length)
    expect(secret.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(secret.every((byte) => byte === 0)).toBe(true)
  }
})
