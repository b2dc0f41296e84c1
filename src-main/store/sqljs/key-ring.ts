import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { fail, ok, type Result } from '../../contract/result'

/** Bytes of a store key: AES-256. */
export const KEY_BYTES = 32

/** One store key. `id` is a fingerprint that may be written in clear: it tells a wrong key from a damaged file. */
export interface StoreKey {
  readonly id: string
  readonly bytes: Buffer
}

/** The key that seals, and earlier ones that are still allowed to open what they sealed. */
export interface KeyRing {
  readonly current: StoreKey
  readonly earlier: readonly StoreKey[]
}

/** Says what is wrong with a key without showing it. */
export type KeyProblem = 'key-length' | 'key-trivial'

function storeKey(bytes: Buffer): Result<StoreKey, KeyProblem> {
  if (bytes.length !== KEY_BYTES) return fail('key-length')
  // one repeated byte is a placeholder or a wiped buffer, never a key: it would be clear text in disguise
  if (bytes.every((byte) => byte === bytes[0])) return fail('key-trivial')
  const id = createHmac('sha256', bytes).update('ventanilla store key id').digest('hex').slice(0, 16)
  return ok({ id, bytes: Buffer.from(bytes) })
}

/** A ring from 32-byte keys, the current one first. */
export function keyRing(current: Buffer, earlier: readonly Buffer[] = []): Result<KeyRing, KeyProblem> {
  const first = storeKey(current)
  if (!first.ok) return first
  const others: StoreKey[] = []
  for (const bytes of earlier) {
    const key = storeKey(bytes)
    if (!key.ok) return key
    if (key.value.id !== first.value.id) others.push(key.value)
  }
  return ok({ current: first.value, earlier: others })
}

/** The key with this fingerprint. */
export function keyById(ring: KeyRing, id: string): StoreKey | undefined {
  return [ring.current, ...ring.earlier].find((key) => key.id === id)
}

/**
 * The key of one file: HMAC-SHA256(store key, purpose, the file's random salt), so that no two files share a key and
 * a piece of one file never opens in another (NIST SP 800-108: key derivation with a purpose and a context).
 */
export function fileKey(key: StoreKey, purpose: string, salt: Uint8Array): KeyObject {
  return createSecretKey(
    createHmac('sha256', key.bytes).update(`ventanilla store ${purpose}\0`).update(salt).digest()
  )
}
