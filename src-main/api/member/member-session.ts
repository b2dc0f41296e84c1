import type { Failure } from '../../contract/failures'
import { cedulaOf, recoveryAudit } from '../../domain/recovery/recovery-audit'
import { advance, type Effect, type RecoveryEvent } from '../../domain/recovery/recovery'
import type { Instant } from '../../domain/clock'
import type { Recovery } from '../../domain/recovery/recovery-state'
import { appendAudit } from '../../store/audit-record'
import { closeCode, countWrongTry } from '../../store/one-time-codes'
import { cancelMessage } from '../../store/message-outbox'
import { about, type About, type Transaction } from '../../store/store'
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
export type MemberActFailure = Failure | null
export const stepOver: Failure = { kind: 'step-over' }

/**
 * Decides the event, commits what follows from it in one transaction (effects, audit lines, and what `alongside` writes),
 * and only then moves the session. False: the event does not belong to the present step, nothing happened.
 */
export async function move(
  session: MemberSession,
  event: RecoveryEvent,
  alongside?: (tx: Transaction, now: Instant) => Promise<void>
): Promise<boolean> {
  const before = session.visit.state
  const next = advance(before, event)
  if (!next) return false
  const lines = recoveryAudit(before, event, next.state)
  if (next.effects.length > 0 || lines.length > 0 || alongside)
    await session.parts.store.commit(whomOf(session.parts, next.state, before), async (tx, now) => {
      for (const effect of next.effects) await carryOut(session.parts, tx, effect, now)
      await alongside?.(tx, now)
      await appendAudit(tx, lines, now, session.parts.seal)
    })
  session.visit.state = next.state
  return true
}

/** What was found out within a transaction: what happened, if anything did, and the failure to tell. */
export interface FoundOut {
  event: RecoveryEvent | null
  failure: MemberActFailure
}

/**
 * Like `move`, for what is found out, and therefore decided, only within the transaction: every limit, every code. Without
 * an event nothing was written and the session stays.
 *
 * @param alsoAbout whom the visit does not name yet
 */
export async function moveWithin(
  session: MemberSession,
  work: (tx: Transaction, now: Instant) => Promise<FoundOut>,
  alsoAbout: readonly About[] = []
): Promise<MemberActFailure> {
  const before = session.visit.state
  const next = await session.parts.store.commit(
    [...whomOf(session.parts, before), ...alsoAbout],
    async (tx, now) => {
      const { event, failure } = await work(tx, now)
      if (!event) return { state: before, failure }
      const decided = advance(before, event)
      if (!decided)
        throw new Error(`${event.kind} was found out at the step ${before.step}, which does not take it`)
      for (const effect of decided.effects) await carryOut(session.parts, tx, effect, now)
      await appendAudit(tx, recoveryAudit(before, event, decided.state), now, session.parts.seal)
      return { state: decided.state, failure }
    }
  )
  session.visit.state = next.state
  return next.failure
}

/** Whom the person's own way is about: whoever was named by a cédula, and the mailbox that a code goes to. */
function whomOf({ seal }: MemberParts, ...states: Recovery[]): readonly [About, ...About[]] {
  const named = states.flatMap((state) => {
    const cedula = cedulaOf(state)
    return cedula === null ? [] : [about.person(seal.subject(cedula))]
  })
  const mailboxes = states.flatMap((state) =>
    state.step === 'contact' || state.step === 'code'
      ? state.member.addresses.map(({ address }) => about.mailbox(address))
      : []
  )
  return [about.chain(seal.chain), ...named, ...mailboxes]
}

async function carryOut(parts: MemberParts, tx: Transaction, effect: Effect, at: Instant): Promise<void> {
  switch (effect.do) {
    case 'mark-failed-identity':
      return countAct(tx, parts, 'identity-failed', { cedula: effect.cedula }, at)
    case 'count-wrong-try':
      return countWrongTry(tx, effect.codeId)
    case 'close-code':
      // judged in this transaction: nobody can have used it up since
      if (!(await closeCode(tx, effect.codeId, effect.as, at)) && effect.as === 'used')
        throw new Error('a code was taken that had been closed')
      // A message with a code that no longer works would only mislead.
      return cancelMessage(tx, effect.messageId, at)
    case 'disown-contact':
      return parts.directory.disownContact(tx, effect.memberId, effect.contactId, at)
  }
}
