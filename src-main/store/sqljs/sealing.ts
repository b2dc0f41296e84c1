import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** AES-256-GCM: the sealed text and the tag over it and `context` (authenticated, not sealed). */
export function seal(
  key: KeyObject,
  nonce: Uint8Array,
  context: Uint8Array,
  clear: Uint8Array
): { sealed: Buffer; tag: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(context)
  const sealed = cipher.update(clear)
  cipher.final()
  return { sealed, tag: cipher.getAuthTag() }
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
