import { createHmac, hkdfSync } from 'node:crypto'
import type { KeyedHash, KeyedHashes } from '../domain/keyed-hash'

/** The keyed hashes of this installation: HKDF-SHA256 (RFC 5869) of its secret, one label per purpose. */
export function keyedHashes(secret: Uint8Array): KeyedHashes {
  const hashFor = (purpose: string): KeyedHash => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', `ventanilla ${purpose}`, 32))
    return (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')
  }
  return {
    codes: hashFor('codes'),
    subjects: hashFor('subjects'),
    questions: hashFor('questions'),
    typedKeys: hashFor('typed keys'),
    recoveryCodes: hashFor('recovery codes')
  }
}
