/** Chance, handed in: the only source of randomness of the house, so that tests can repeat a day. */
export interface Chance {
  /** `count` bytes from a cryptographically secure generator (OWASP ASVS 6.5.3). */
  bytes(count: number): Uint8Array
  /** A whole number, evenly spread, at least 0 and less than `limit`. */
  below(limit: number): number
  /** A new identifier: 26 characters, sortable by time within one kiosk is not promised. */
  id(): string
}
