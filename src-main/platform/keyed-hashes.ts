import { createHmac, hkdfSync } from 'node:crypto'
import type { KeyedHash, KeyedHashes } from '../domain/keyed-hash'

/**
 * The keyed hashes of this installation: HKDF-SHA256 (RFC 5869) of its secret, one label per purpose.
 * @param shared the secret of the questions, the same at all kiosks of the institution; null: this installation's own
 */
export function keyedHashes(own: Uint8Array, shared: Uint8Array | null = null): KeyedHashes {
  const hashFor = (purpose: string, secret = own): KeyedHash => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', `ventanilla ${purpose}`, 32))
    return (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')
  }
  return {
    codes: hashFor('codes'),
    subjects: hashFor('subjects'),
    questions: hashFor('questions', shared ?? own),
    typedKeys: hashFor('typed keys'),
    recoveryCodes: hashFor('recovery codes')
  }
}
