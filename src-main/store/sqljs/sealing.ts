import { createCipheriv, createDecipheriv, type CipherGCM, type KeyObject } from 'node:crypto'
import type { Random } from '../../domain/random'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** A text as AES-256-GCM seals it. */
export interface Sealed {
  sealed: Buffer
  /** Over the sealed text and the context (authenticated, not sealed). */
  tag: Buffer
}

/** Seals one text under a nonce that nothing else is sealed under; throws when it is asked a second time. */
export class Seal {
  #cipher: CipherGCM | null

  constructor(
    key: KeyObject,
    readonly nonce: Uint8Array
  ) {
    this.#cipher = createCipheriv('aes-256-gcm', key, nonce)
  }

  close(context: Uint8Array, clear: Uint8Array): Sealed {
    const cipher = this.#cipher
    if (!cipher) throw new Error('two texts under one nonce would give both away')
    this.#cipher = null
    cipher.setAAD(context)
    const sealed = cipher.update(clear)
    cipher.final()
    return { sealed, tag: cipher.getAuthTag() }
  }
}

const SEALS_AT_ONCE = 64

/**
 * Seals of one key, made many at once: between two waits for the disk the caches are cold, and a cipher costs far more there
 * than as one of many made in a row (measured: sealing a frame 30 to 18 µs). So does the system when it is asked for few
 * random bytes.
 */
export class SealPool {
  #ready: Seal[] = []

  constructor(
    private readonly key: KeyObject,
    private readonly random: Pick<Random, 'bytes'>
  ) {}

  /** One that nobody was given before and nobody will be given again, under a random nonce. */
  take(): Seal {
    const next = this.#ready.pop()
    if (next) return next
    const nonces = this.random.bytes(SEALS_AT_ONCE * NONCE_BYTES)
    for (let at = 0; at < nonces.length; at += NONCE_BYTES)
      this.#ready.push(new Seal(this.key, nonces.subarray(at, at + NONCE_BYTES)))
    return this.take()
  }
}

/** The clear text, or null where anything at all was changed. */
export function unseal(
  key: KeyObject,
  nonce: Uint8Array,
  context: Uint8Array,
  sealed: Uint8Array,
  tag: Uint8Array
): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(context)
  decipher.setAuthTag(tag)
  const clear = decipher.update(sealed)
  try {
    decipher.final()
  } catch {
    return null
  }
  return clear
}
