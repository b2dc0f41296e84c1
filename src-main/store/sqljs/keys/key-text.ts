import { fail, type Result } from '../../../contract/result'
import { keyRing, type KeyRing } from '../key-ring'

const KEY_LINE = /^[0-9a-fA-F]{64}$/

/**
 * The keys of a key file: one per line as 64 hex digits (32 bytes), the current one first; empty lines and lines that
 * begin with # do not count. `openssl rand -hex 32` makes one. The failure says what is wrong, not what was found.
 */
export function readKeyText(text: string): Result<KeyRing, string> {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const [current, ...earlier] = keys.map((line) => Buffer.from(line, 'hex'))
  if (!current) return fail('it holds no key')
  if (!keys.every((line) => KEY_LINE.test(line))) return fail('a key is 64 hex digits on a line of its own')
  const ring = keyRing(current, earlier)
  return ring.ok ? ring : fail('a key of one repeated byte is a placeholder, not a key')
}

/** The text of a key file. */
export function writeKeyText(ring: KeyRing): string {
  return [ring.current, ...ring.earlier].map((key) => key.bytes.toString('hex') + '\n').join('')
}
