import type { CaseRefusal } from '../../contract/case/case-words'
import { fail, ok, type Result } from '../../contract/result'
import { decide } from '../../domain/case/case'
import type { Officer } from '../../domain/case/actor'
import type { CaseEvent } from '../../domain/case/event'
import type { MemberFacts } from '../../domain/case/case-facts'
import type { Instant } from '../../domain/clock'
import type { AssistedCase } from '../../domain/case/case-state'
import { caseAudit, traceOf } from '../../domain/case/trace'
import { appendAudit } from '../../store/audit-record'
import { appendCaseEvent } from '../../store/case-events'
import { findCase, findOpenCase, saveCase, type StoredCase } from '../../store/cases'
import { officerWithin } from '../../staff/accounts'
import { about, type About, type Transaction } from '../../store/store'
import { carryOut } from './case-effects'
import { caseFacts, memberFacts } from './load-facts'
import type { CounterParts } from '../counter/counter-parts'

/** What is written in the same transaction as the decision: a code, the closing of a code. */
export type Alongside = (tx: Transaction, value: AssistedCase, now: Instant) => Promise<void>

/**
 * What happens to a case, where that is found out within the transaction: whether a code is right, how often one was
 * tried. After a failure nothing happens to the case; what was written until then (a counted try) stays.
 */
export type Found<F> = (tx: Transaction, value: AssistedCase, now: Instant) => Promise<Result<CaseEvent, F>>

/**
 * The one way in which anything happens to a case: load, decide, and commit the case, its effects, its story and the
 * record's lines together. A refusal changes nothing. Whoever of the staff does it is read anew: an account that has
 * ended meanwhile does nothing.
 *
 * @param also whom the act is about, beside the case and everybody who had a part in it
 */
export async function actOnCase<F = never>(
  parts: CounterParts,
  caseId: string,
  happens: CaseEvent | Found<F>,
  { alongside, also = [] }: { alongside?: Alongside; also?: readonly About[] } = {}
): Promise<Result<AssistedCase, CaseRefusal | F>> {
  // no more than whom the commit is about, and what the directory says; all else is read in it
  const known = await findCase(parts.store.read, caseId)
  if (!known) throw new Error('a case was acted on that the store does not have')
  const member = await memberFacts(parts, known.value.memberId)
  const whom = [...whomOf(parts, known.value, happens), ...also] as const
  const done = await parts.store.commit<Result<AssistedCase, CaseRefusal | F>>(whom, async (tx, now) => {
    const stored = await findCase(tx, caseId)
    if (!stored || stored.version !== known.version) return fail('overtaken')
    const found = typeof happens === 'function' ? await happens(tx, stored.value, now) : ok(happens)
    if (!found.ok) return found
    const event = await asTheyAre(tx, parts, found.value, now)
    if (!event) return fail('overtaken')
    return decideWithin(tx, parts, stored, event, member, now, alongside)
  })
  if (done.ok) {
    parts.messagePosted()
    parts.dueChanged()
  }
  return done
}

/** Whom an act on a case is about: the case and its person, everybody of the staff who had a part in it, and its mailbox. */
function whomOf(
  { seal }: CounterParts,
  value: AssistedCase,
  happens: CaseEvent | Found<unknown>
): readonly [About, ...About[]] {
  const by = typeof happens === 'function' ? null : staffOf(happens)
  const acting = by === null ? [] : [by.id]
  const mailbox = value.address?.address ?? null
  return [
    about.chain(seal.chain),
    about.case(value.id),
    about.person(seal.subject(value.cedula)),
    ...[...acting, ...value.involved].map((id) => about.officer(id)),
    ...(mailbox === null ? [] : [about.mailbox(mailbox)])
  ]
}

/** Who of the staff does it; null: somebody else. */
function staffOf(event: CaseEvent): Officer | null {
  if (!('by' in event)) return null
  if ('id' in event.by) return event.by
  return event.by.kind === 'staff' ? event.by.officer : null
}

/** The event, by whoever does it as their account is now; null: it has ended. */
async function asTheyAre(
  tx: Transaction,
  { settings }: CounterParts,
  event: CaseEvent,
  now: Instant
): Promise<CaseEvent | null> {
  const by = staffOf(event)
  if (by === null) return event
  const officer = await officerWithin(tx, by.id, now, settings.staff.handOutHours)
  if (officer === null) return null
  return event.kind === 'denied'
    ? { ...event, by: { kind: 'staff', officer } }
    : ({ ...event, by: officer } as CaseEvent)
}

/** The decision and all that follows from it, within a transaction. */
export async function decideWithin(
  tx: Transaction,
  parts: CounterParts,
  { value, version }: StoredCase,
  event: CaseEvent,
  member: MemberFacts | null,
  now: Instant,
  alongside?: Alongside
): Promise<Result<AssistedCase, CaseRefusal>> {
  const facts = await caseFacts(tx, parts, value, event, member, now)
  const step = decide(value, event, { facts, now, policy: parts.settings.case })
  if (!step.ok) return step
  const { next, effects } = step.value
  if (!(await saveCase(tx, next, version))) return fail('overtaken')
  await appendCaseEvent(tx, {
    caseId: next.id,
    at: now,
    kind: event.kind,
    state: next.state,
    ...traceOf(event, next)
  })
  for (const effect of effects) {
    if (effect.do === 'freeze-open-case') await freezeOpenCase(tx, parts, effect.cedula, member, now)
    else await carryOut(tx, parts, next, effect, now)
  }
  await appendAudit(tx, caseAudit(value, event, next), now, parts.seal)
  await alongside?.(tx, next, now)
  return ok(next)
}

/** Freezes the open case of a cédula, where there is one, as a denial with the freeze code at this kiosk does. */
async function freezeOpenCase(
  tx: Transaction,
  parts: CounterParts,
  cedula: string,
  member: MemberFacts | null,
  now: Instant
): Promise<void> {
  const open = await findOpenCase(tx, cedula)
  if (!open) return
  const { name: kiosk, office } = parts.settings.kiosk
  const frozen = await decideWithin(
    tx,
    parts,
    open,
    {
      kind: 'denied',
      by: { kind: 'kiosk' },
      place: { kiosk, office },
      code: true,
      reason: 'suspicion',
      text: null
    },
    member,
    now
  )
  if (!frozen.ok) throw new Error(`an open case could not be frozen: ${frozen.failure}`)
}
