import type { AssistedCase, Verification } from './case-state'
import { MINUTE, type Instant } from '../clock'

/** What an act shows to use a verification up. */
export interface Shown {
  verification: string
  act: Verification['act']
  kiosk: string
}

/**
 * Whether the case's one live verification is the one shown: made for this act, at this kiosk, not older than
 * `minutes`, behind it an officer who was involved. It is on the case, so it is good for no other; using it takes it
 * away, so it is good once.
 */
export function isVerified(value: AssistedCase, shown: Shown, now: Instant, minutes: number): boolean {
  const live = value.verification
  return (
    live !== null &&
    live.id === shown.verification &&
    live.act === shown.act &&
    live.kiosk === shown.kiosk &&
    live.officers.length > 0 &&
    now >= live.at &&
    now < live.at + minutes * MINUTE
  )
}
