import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/**
 * A signed statement of how far a chain had come. It leaves the store at once (a file, a message), so that a record that
 * was shortened or written anew no longer fits what is out of reach of whoever did it.
 */
export const anchorSchema = z.strictObject({
  /** Format. */
  anchor: z.literal(1),
  chain: z.string(),
  /** Counts from 1, without a gap. */
  number: z.number().int().positive(),
  /** The line it vouches for, with all lines before. */
  seq: z.number().int().positive(),
  /** Hash of that line. */
  hash: sha256,
  at: z.number().int(),
  /** Ed25519 public key, 32 bytes. */
  key: base64url,
  /** SHA-256 of the text of the anchor before; 64 zeros for the first. */
  previous: sha256,
  /** Ed25519 (RFC 8032) over the anchor's text, 64 bytes. */
  signature: base64url
})
export type Anchor = z.infer<typeof anchorSchema>

/** Signs anchors; the key is handed in and stays where it is kept. */
export interface Signer {
  /** Ed25519 public key, 32 bytes in base64url. */
  publicKey: string
  /** Ed25519 over the UTF-8 bytes, 64 bytes in base64url. */
  sign(text: string): string
}

/** The exact text that is signed: the fields as a JSON array, in this order (resources/audit/FORMAT.md, format 1). */
export function anchorText(anchor: Omit<Anchor, 'anchor' | 'signature'>): string {
  const { chain, number, seq, hash, at, key, previous } = anchor
  return JSON.stringify(['ventanilla-anchor-1', chain, number, seq, hash, at, key, previous])
}

/** The anchor as one line of the anchor file and of the message: JSON without a space, so that no mail program breaks it. */
export function anchorLine(anchor: Anchor): string {
  const { chain, number, seq, hash, at, key, previous, signature } = anchor
  return JSON.stringify({ anchor: 1, chain, number, seq, hash, at, key, previous, signature })
}

/** Where anchors are kept outside the store. Throws when the place cannot be reached. */
export interface AnchorBook {
  /** Everything that stands there, a line per anchor; empty when nothing was ever written. */
  read(): string
  /** Adds a line, durably; does nothing when exactly this line stands there already. */
  add(line: string): void
}
