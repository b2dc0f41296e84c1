import type { AuditLine } from '../../contract/audit-events'
import type { Failure } from '../../contract/failures'
import { recoveryAudit } from '../../domain/recovery/recovery-audit'
import { advance, type Effect, type RecoveryEvent } from '../../domain/recovery/recovery'
import { appendAudit } from '../../store/audit-record'
import { closeCode, countWrongTry } from '../../store/one-time-codes'
import { cancelLetter } from '../../store/message-outbox'
import type { Transaction } from '../../store/store'
import { countAct } from '../limits/count'
import type { MemberParts } from './member-parts'
import { newVisit, type Visit } from './visit'
import { aheadOver } from '../key-choice'
import type { PhoneWatch } from '../own-phone-watch'

/** The one place where the member's session lives and moves. */
export interface MemberSession {
  parts: MemberParts
  visit: Visit
  /** The member's own telephone, for the code. */
  phone: PhoneWatch
}

/** The person leaves. Whether or not the end can be written down, nothing of them is left in memory. */
export async function leave(session: MemberSession, kind: 'idled' | 'finished'): Promise<void> {
  try {
    await move(session, { kind })
  } finally {
    await renew(session)
  }
}

/** An act has led back to the welcome screen: the visit is over. */
export async function renewAtWelcome(session: MemberSession): Promise<void> {
  if (session.visit.state.step === 'welcome') await renew(session)
}

async function renew(session: MemberSession): Promise<void> {
  await aheadOver(session.visit.keyAhead)
  session.phone.stop()
  session.visit = newVisit(session.parts.kiosk.locales[0] ?? 'es')
}

/** What an act answers beside the new screen: nothing, or the failure to tell. */
export type ActFailure = Failure | null
export const stepOver: Failure = { kind: 'step-over' }

/**
 * Decides the event, commits what follows from it in one transaction (effects, audit lines, and what `alongside` writes),
 * and only then moves the session. False: the event does not belong to the present step, nothing happened.
 */
export async function move(
  session: MemberSession,
  event: RecoveryEvent,
  alongside?: (tx: Transaction) => Promise<void>
): Promise<boolean> {
  const before = session.visit.state
  const next = advance(before, event)
  if (!next) return false
  const lines = recoveryAudit(before, event, next.state)
  if (next.effects.length > 0 || lines.length > 0 || alongside)
    await session.parts.store.commit(async (tx) => {
      for (const effect of next.effects) await carryOut(session.parts, tx, effect)
      await alongside?.(tx)
      await record(session.parts, tx, lines)
    })
  session.visit.state = next.state
  return true
}

/** Like `move`, for an event that is known only within the transaction. */
export async function moveWithin(
  session: MemberSession,
  work: (tx: Transaction) => Promise<RecoveryEvent>
): Promise<boolean> {
  const before = session.visit.state
  const next = await session.parts.store.commit(async (tx) => {
    const event = await work(tx)
    const decided = advance(before, event)
    if (!decided)
      throw new Error(`${event.kind} was found out at the step ${before.step}, which does not take it`)
    for (const effect of decided.effects) await carryOut(session.parts, tx, effect)
    await record(session.parts, tx, recoveryAudit(before, event, decided.state))
    return decided
  })
  session.visit.state = next.state
  return true
}

/** Writes lines to the record at the present time. */
export function record(parts: MemberParts, tx: Transaction, lines: readonly AuditLine[]): Promise<void> {
  return appendAudit(tx, lines, parts.clock.now(), parts.seal)
}

async function carryOut(parts: MemberParts, tx: Transaction, effect: Effect): Promise<void> {
  const at = parts.clock.now()
  switch (effect.do) {
    case 'mark-failed-identity':
      return countAct(tx, parts, 'identity-failed', { cedula: effect.cedula })
    case 'count-wrong-try':
      return countWrongTry(tx, effect.codeId)
    case 'close-code':
      await closeCode(tx, effect.codeId, effect.as, at)
      // A letter with a code that no longer works would only mislead.
      return cancelLetter(tx, effect.letterId, at)
    case 'disown-contact':
      return parts.directory.disownContact(tx, effect.memberId, effect.contactId, at)
  }
}
