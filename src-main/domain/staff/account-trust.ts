import type { AccountTrust } from '../../contract/staff/account-words'
import type { StaffAct } from '../../contract/staff/staff-powers'
import { HOUR, type Instant } from '../clock'

/** What an account's trust is made of. */
export interface HandedOut {
  /**
   * The administrators through whose hands the secret, or the way to it, may have gone since the person was last
   * confirmed: who handed it out, and whoever's hands that administrator's own account was in. Empty: nobody's.
   */
  secretHandlers: readonly string[]
  /** When it was handed out last. */
  handedAt: Instant | null
}

/**
 * Two accounts are two people only when somebody has seen two. So an account that nobody confirmed stays new, however long
 * it waits, while anybody is there who could confirm it; only where nobody is, the hours decide.
 * @param confirmers how many officers and supervisors there are beside it whose own account is theirs alone
 * @param hours settings `staff.handOutHours`. A clock set back only makes it longer
 */
export function trustOf(account: HandedOut, confirmers: number, now: Instant, hours: number): AccountTrust {
  if (account.secretHandlers.length === 0) return 'own'
  if (confirmers > 0) return 'new'
  return now < waitsUntil(account, hours) ? 'new' : 'waited'
}

/** The end of the hours in which supervisors can object; they run from the last time that it was handed out. */
export function waitsUntil({ handedAt }: HandedOut, hours: number): Instant {
  return (handedAt ?? Infinity) + hours * HOUR
}

/** The hands that a secret has gone through when `by` hands it out: those before stay, until the person is confirmed. */
export function handlersAfter(
  before: readonly string[],
  by: { id: string; secretHandlers: readonly string[] }
): string[] {
  return [...new Set([...before, by.id, ...by.secretHandlers])].sort()
}

/** Whether one administrator may hold both: they may be the same human with two names (OWASP ASVS 2.3.5). */
export function shareAHandler(one: readonly string[], other: readonly string[]): boolean {
  return one.some((hand) => other.includes(hand))
}

/**
 * What a secret does not decide as long as it is only handed out. Looking, pausing, and stopping a change with the code
 * that its old address was sent stay open: whoever says no is always heard.
 */
const withheld: readonly StaffAct[] = [
  'check-documents',
  'confirm-presence',
  'review',
  'approve',
  'refuse',
  'lift-pause',
  'shorten-hold',
  'deny',
  'answer-alert',
  'make-dossier',
  'confirm-staff',
  'add-staff',
  'end-staff',
  'renew-secret',
  'reset-totp',
  'restore-store'
]

/** Whether this act is withheld from an account of this trust, whatever its role. */
export function isWithheld(trust: AccountTrust, act: StaffAct): boolean {
  return trust === 'new' && withheld.includes(act)
}
