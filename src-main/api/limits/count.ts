import type { Settings } from '../../contract/settings'
import type { Random } from '../../domain/random'
import type { Instant } from '../../domain/clock'
import type { KeyedHashes } from '../../domain/keyed-hash'
import { closedUntil } from '../../domain/limits/lockout'
import { windowOf, type MarkedRule } from '../../domain/limits/limits'
import type { AuditSeal } from '../../store/audit-record'
import { mark, marksSince } from '../../store/limit-marks'
import type { Transaction } from '../../store/store'

/** What counting needs. */
export interface LimitParts {
  random: Random
  hashes: KeyedHashes
  seal: AuditSeal
  settings: Settings
}

/** Whom or what an act is counted for: in the store it is a keyed pseudonym. */
export type Counted = { cedula: string } | { mailbox: string } | { verification: string } | 'this-kiosk'

/** Counts one act. */
export function countAct(
  tx: Transaction,
  parts: LimitParts,
  rule: MarkedRule,
  who: Counted,
  at: Instant
): Promise<void> {
  return mark(tx, { id: parts.random.id(), rule, subject: pseudonym(parts, who), at })
}

/** Acts counted within the rule's window. */
export async function counted(
  tx: Transaction,
  parts: LimitParts,
  rule: MarkedRule,
  who: Counted,
  now: Instant
): Promise<number> {
  const { within } = windowOf(rule, parts.settings)
  const since = now - within
  return (await marksSince(tx, { rule, subject: pseudonym(parts, who), since })).length
}

/**
 * Whether self-service is closed for this cédula, or would be after one more failure now. Never asked about the
 * assisted way.
 */
export async function isSelfServiceClosed(
  tx: Transaction,
  parts: LimitParts,
  cedula: string,
  { oneMore }: { oneMore: boolean },
  now: Instant
): Promise<boolean> {
  const rule = 'identity-failed'
  const window = windowOf(rule, parts.settings)
  const marks = await marksSince(tx, {
    rule,
    subject: pseudonym(parts, { cedula }),
    since: now - 2 * window.within
  })
  return closedUntil(oneMore ? [...marks, now] : marks, window, now) !== null
}

/**
 * Counts a try to be somebody before it is judged. Null: no more are judged, nothing was counted; else what takes the
 * count back once the outcome is known (`takeBack`).
 */
export async function beginIdentityTry(
  tx: Transaction,
  parts: LimitParts,
  cedula: string,
  now: Instant
): Promise<{ id: string } | null> {
  if (await isSelfServiceClosed(tx, parts, cedula, { oneMore: false }, now)) return null
  const id = parts.random.id()
  await mark(tx, { id, rule: 'identity-failed', subject: pseudonym(parts, { cedula }), at: now })
  return { id }
}

/** Codes that may still be sent now, to this person and to this mailbox. */
export async function codesLeft(
  tx: Transaction,
  parts: LimitParts,
  to: { cedula: string; mailbox: string },
  now: Instant
): Promise<number> {
  const left = async (rule: 'code-sent' | 'code-to-address', who: Counted): Promise<number> =>
    windowOf(rule, parts.settings).most - (await counted(tx, parts, rule, who, now))
  const ofMember = await left('code-sent', { cedula: to.cedula })
  const ofMailbox = await left('code-to-address', { mailbox: to.mailbox })
  return Math.max(0, Math.min(ofMember, ofMailbox))
}

function pseudonym({ hashes, seal }: LimitParts, who: Counted): string {
  if (who === 'this-kiosk') return seal.chain
  if ('cedula' in who) return hashes.subjects(who.cedula)
  if ('verification' in who) return hashes.subjects(`verification ${who.verification}`)
  // the word keeps a mailbox from ever having a cédula's pseudonym
  return hashes.subjects(`mailbox ${who.mailbox.toLowerCase()}`)
}
