import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import type { Signer } from '../domain/audit/anchor'

/** The key that signs anchors, from PEM text (PKCS #8, Ed25519), e.g. a credential. Throws for any other key. */
export function auditSignerOf(pem: string): Signer {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of the audit record must be Ed25519')
  return signerOf(key)
}

/**
 * The key that signs anchors, kept in a file that only its owner may read and made at the first start. One that cannot
 * be read is put aside and a new one made: the record says that the key changed, and the kiosk goes on serving.
 */
export function auditSignerIn(file: string): Signer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (existsSync(file)) {
    try {
      chmodSync(file, 0o600)
      return auditSignerOf(readFileSync(file, 'utf8'))
    } catch {
      renameSync(file, `${file}.unreadable`)
    }
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return signerOf(privateKey)
}

function signerOf(key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (x === undefined) throw new Error('an Ed25519 key without its public half')
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url')
  }
}
