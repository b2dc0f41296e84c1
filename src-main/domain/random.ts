/** Random, handed in: the only source of randomness of the app, so that tests can repeat a day. */
export interface Random {
  /** `count` bytes from a cryptographically secure generator (OWASP ASVS 6.5.3). */
  bytes(count: number): Uint8Array
  /** A whole number, evenly spread, at least 0 and less than `limit`. */
  below(limit: number): number
  /** A new identifier: 128 bits as `spellId` writes them. Says nothing of when it was made. */
  id(): string
}

/** Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud and stands in a mail address. */
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 16 bytes as an identifier of 26 letters and digits, five bits each. */
export function spellId(bytes: Uint8Array): string {
  let rest = bytes.slice(0, 16).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
  let id = ''
  while (id.length < 26) {
    id = (ID_LETTERS[Number(rest & 31n)] ?? '') + id
    rest >>= 5n
  }
  return id
}
