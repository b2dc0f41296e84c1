import { timeRanOut } from '../../domain/case/ending'
import type { CaseEvent } from '../../domain/case/event'
import { openedCase, type Opening } from '../../domain/case/opened-case'
import { drawLetters } from '../../domain/case/draw-token'
import { caseAudit, traceOf } from '../../domain/case/trace'
import type { Random } from '../../domain/random'
import type { Instant } from '../../domain/clock'
import { appendAudit, type AuditSeal } from '../../store/audit-record'
import { appendCaseEvent } from '../../store/case-events'
import { findCaseByTicket, findOpenCase, insertCase, saveCase, type StoredCase } from '../../store/cases'
import { queueMessage } from '../../store/message-outbox'
import type { Transaction } from '../../store/store'

export interface CaseRequest extends Omit<Opening, 'id' | 'ticket'> {
  /** Hours an opened case waits for the person (settings `case.waitsHours`). */
  waitsHours: number
  at: Instant
  random: Random
  seal: AuditSeal
}

/**
 * A new case with its ticket; or `already`: the cédula has an open one. Of that nothing is said, because whoever asks has
 * shown no more than a cédula: no number, no state, no time.
 */
export type OpenedCase = { already: false; caseId: string; ticket: string } | { already: true }

/**
 * Opens the assisted case of a cédula, or answers that one is open: a person has one open case, at whatever
 * kiosk they ask. Part of the caller's transaction.
 */
export async function openCase(tx: Transaction, request: CaseRequest): Promise<OpenedCase> {
  const { waitsHours, at, random, seal, ...opening } = request
  const open = await findOpenCase(tx, request.cedula)
  if (open && (open.value.state === 'holding' || open.value.expiresAt > at)) return { already: true }
  // its time is over and the job that says so has not come by yet
  if (open) await expire(tx, open, at, seal)

  const value = openedCase(
    { ...opening, id: random.id(), ticket: await freeTicket(tx, random) },
    at,
    waitsHours
  )
  await insertCase(tx, value)
  await appendCaseEvent(tx, {
    caseId: value.id,
    at,
    kind: 'opened',
    actor: 'member',
    kiosk: value.place.kiosk,
    state: value.state,
    extras: { reason: value.reason, known: value.memberId !== null }
  })
  return { already: false, caseId: value.id, ticket: value.ticket }
}

const TIME_RAN_OUT: CaseEvent = { kind: 'timeRanOut' }

async function expire(
  tx: Transaction,
  { value: open, version }: StoredCase,
  at: Instant,
  seal: AuditSeal
): Promise<void> {
  const ended = timeRanOut(open, { now: at })
  if (!ended.ok) throw new Error(`a case whose time is over does not end: ${ended.failure}`)
  const { next, effects } = ended.value
  await saveCase(tx, next, version)
  // whoever was told that a change is coming is told that it is not
  for (const effect of effects)
    if (effect.do === 'post') {
      const { messageId: id, recipient, content } = effect
      await queueMessage(tx, { id, recipient, locale: open.locale, content, usefulUntil: null }, at)
    }
  await appendCaseEvent(tx, {
    caseId: open.id,
    at,
    kind: TIME_RAN_OUT.kind,
    state: next.state,
    ...traceOf(TIME_RAN_OUT, next)
  })
  await appendAudit(tx, caseAudit(open, TIME_RAN_OUT, next), at, seal)
}

async function freeTicket(tx: Transaction, random: Random): Promise<string> {
  let ticket = drawLetters(random, 8)
  while (await findCaseByTicket(tx, ticket)) ticket = drawLetters(random, 8)
  return ticket
}
