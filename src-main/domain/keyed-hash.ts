/**
 * HMAC-SHA256 under a key of this installation, as lower-case hex. Handed in, one per purpose, so that a hash made for
 * one purpose is worthless for another.
 */
export type KeyedHash = (text: string) => string

/** The keyed hashes: those of this installation alone, and the one that all kiosks of the institution share. */
export interface KeyedHashes {
  /** One-time codes at rest. */
  codes: KeyedHash
  /** Pseudonyms of members in limits and in the audit record. */
  subjects: KeyedHash
  /** Choice of the questions that a cédula is asked: the same at every visit, and at every kiosk of the institution. */
  questions: KeyedHash
  /** A key typed once, known again when it is typed a second time. In memory only. */
  typedKeys: KeyedHash
  /** Codes that stand in for an authenticator, at rest. */
  recoveryCodes: KeyedHash
}
