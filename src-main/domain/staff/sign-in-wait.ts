import type { StaffPolicy } from '../../contract/settings/staff-settings'
import { MINUTE, SECOND, type Instant } from '../clock'

/** Wrong secrets in a row: the moments of each, oldest first. */
export type WrongTries = readonly Instant[]

/**
 * Until when no secret is looked at: nothing for the first wrong ones, then a wait that doubles with each (peers: 300 s
 * upwards at PWM, 10 min at login.gov). Counted from the last wrong one and stored, so that a restart forgets nothing.
 * Null: now.
 */
export function waitUntil(wrong: WrongTries, policy: StaffPolicy): Instant | null {
  const beyond = wrong.length - policy.freeTries
  const lastAt = wrong.at(-1)
  if (beyond <= 0 || lastAt === undefined) return null
  const longest = policy.longestWaitMinutes * MINUTE
  // 2^30 first waits are longer than any longest wait: no need to count on
  return lastAt + Math.min(longest, policy.firstWaitSeconds * SECOND * 2 ** Math.min(beyond - 1, 30))
}

/** Whole seconds that still have to pass; null: a secret may be typed. A clock set back only makes it longer. */
export function secondsToWait(wrong: WrongTries, policy: StaffPolicy, now: Instant): number | null {
  const until = waitUntil(wrong, policy)
  return until === null || now >= until ? null : Math.ceil((until - now) / SECOND)
}

/** Wrong secrets in a row after which supervisors are told. */
export const ALERT_AFTER = 5
