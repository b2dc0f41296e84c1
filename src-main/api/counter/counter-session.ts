import type { CaseRefusal } from '../../contract/case/case-words'
import type { CounterFailure } from '../../contract/counter/counter-failures'
import type { CounterStep } from '../../contract/counter/counter-views'
import { fail, ok, type Result } from '../../contract/result'
import type { Officer } from '../../domain/case/actor'
import type { AssistedCase, Place } from '../../domain/case/case-state'
import type { CaseEvent } from '../../domain/case/event'
import type { Instant } from '../../domain/clock'
import { counterAudit } from '../../domain/counter/counter-audit'
import type { CounterEvent } from '../../domain/counter/counter-event'
import { caseIdOf, isStaff, type CounterState, type TurnAt } from '../../domain/counter/turn-state'
import { advance, hasGone, type CounterAdvance } from '../../domain/counter/next-turn'
import { officerOf } from '../../staff/accounts'
import type { SetUpCode } from '../../staff/set-up'
import { findCase } from '../../store/cases'
import { findStaff, type StaffRecord } from '../../store/staff-accounts'
import { about, type About, type Transaction } from '../../store/store'
import { actOnCase, type Found } from '../case/act-on-case'
import { aheadOver, type KeyAhead } from '../key-choice'
import type { PhoneWatch } from '../own-phone-watch'
import { follow, isStored } from './counter-effects'
import type { CounterParts } from './counter-parts'

/**
 * The one place where the counter's turn lives and moves. Main's memory only: a restart forgets it, never the case. Nobody
 * assigns the turn: an event is decided and committed, and `move` or `moveWithCase` sets what is next.
 */
export interface CounterSession extends CounterState {
  readonly parts: CounterParts
  /** The member's own telephone, for the code to the new address. */
  readonly phone: PhoneWatch
  /** What was begun for a key that is being typed again; goes with the step. */
  keyAhead: KeyAhead | null
  /** The code of the first set-up, while nobody has an account. */
  setUp: SetUpCode | null
  /** When somebody last did something here: from then on nobody may touch for so long. */
  touchedAt: Instant
}

/** What an act answers beside the new screen: nothing, or the failure to tell. */
export type ActFailure = CounterFailure | null
export const stepOver: CounterFailure = { kind: 'step-over' }
export const notYours: CounterFailure = { kind: 'not-yours' }

export const refusedFor = (why: CaseRefusal): CounterFailure => ({ kind: 'case-refused', why })

/** Runs an act: from now on nobody may touch for so long; a telephone that was waited for may have become useless. */
export async function asDone<T>(session: CounterSession, act: () => Promise<T>): Promise<T> {
  session.touchedAt = session.parts.clock.now()
  try {
    return await act()
  } finally {
    session.phone.settle()
  }
}

/** Null for a good end; the failure to tell for a refusal. */
export function failureOf(result: Result<unknown, CaseRefusal | CounterFailure>): ActFailure {
  if (result.ok) return null
  return typeof result.failure === 'string' ? refusedFor(result.failure) : result.failure
}

export function placeOf({ settings }: Pick<CounterParts, 'settings'>): Place {
  return { kiosk: settings.kiosk.name, office: settings.kiosk.office }
}

/** The person as the rules of a case know them, now. */
export const officerAt = ({ parts }: CounterSession, staff: StaffRecord): Officer =>
  officerOf(staff, parts.clock.now(), parts.settings.staff.handOutHours)

/** The present turn, if it is at this step. */
export function turnAt<S extends CounterStep>({ turn }: CounterSession, step: S): TurnAt<S> | null {
  return turn?.step === step ? (turn as TurnAt<S>) : null
}

/** The case of the turn, as it is now. */
export async function caseOf({ parts, turn }: CounterSession): Promise<AssistedCase | null> {
  const id = caseIdOf(turn)
  return id === null ? null : ((await findCase(parts.store.read, id))?.value ?? null)
}

/** Who is signed in, read afresh: an account that ended a minute ago is nobody. */
export async function signedIn({ parts, turn }: CounterSession): Promise<StaffRecord | null> {
  if (!isStaff(turn)) return null
  const record = await findStaff(parts.store.read, turn.staffId)
  return record && record.ended_at === null ? record : null
}

/**
 * Decides the event, commits what follows from it in one transaction (effects, audit lines, and what `alongside` writes),
 * and only then moves the turn. False: the event does not belong to the present step, nothing happened. Whoever goes is
 * gone also where the store cannot take the line that says so; the error goes on to the caller.
 */
export async function move(
  session: CounterSession,
  event: CounterEvent,
  alongside?: (tx: Transaction, now: Instant) => Promise<void>,
  also: readonly About[] = []
): Promise<boolean> {
  const before = stateOf(session)
  const moved = advance(before, event)
  if (!moved) return false
  const lines = counterAudit(before, event, moved.next)
  try {
    if (moved.effects.some(isStored) || lines.length > 0 || alongside)
      await session.parts.store.commit(whomOf(session, also), async (tx, now) => {
        await alongside?.(tx, now)
        await follow(session.parts, tx, moved.effects, lines, now)
      })
  } catch (error) {
    if (hasGone(moved.next.turn)) await settle(session, moved)
    throw error
  }
  await settle(session, moved)
  return true
}

/**
 * Like `move`, for an event that is known only within the transaction; a failure found there changes nothing. The step must
 * take the event: the caller has looked.
 */
export async function moveWithin<F>(
  session: CounterSession,
  also: readonly About[],
  work: (tx: Transaction, now: Instant) => Promise<Result<CounterEvent, F>>
): Promise<Result<void, F>> {
  const before = stateOf(session)
  const moved = await session.parts.store.commit<Result<CounterAdvance, F>>(
    whomOf(session, also),
    async (tx, now) => {
      const found = await work(tx, now)
      if (!found.ok) return found
      const next = taken(before, found.value)
      await follow(session.parts, tx, next.effects, counterAudit(before, found.value, next.next), now)
      return ok(next)
    }
  )
  if (!moved.ok) return moved
  await settle(session, moved.value)
  return ok()
}

/** Whom a move of the turn is about: whoever is signed in, and the case before them. */
function whomOf({ parts, turn }: CounterSession, also: readonly About[] = []): readonly [About, ...About[]] {
  const caseId = caseIdOf(turn)
  return [
    about.chain(parts.seal.chain),
    ...(isStaff(turn) ? [about.officer(turn.staffId)] : []),
    ...(caseId === null ? [] : [about.case(caseId)]),
    ...also
  ]
}

function taken(before: CounterState, event: CounterEvent): CounterAdvance {
  const moved = advance(before, event)
  if (!moved)
    throw new Error(`${event.kind} followed at the step ${before.turn?.step}, which does not take it`)
  return moved
}

/** An act that answers nothing but the next screen. */
export async function simply(session: CounterSession, event: CounterEvent): Promise<ActFailure> {
  return (await move(session, event)) ? null : stepOver
}

/** Why nothing happens to a case: the failure to tell, and what it means at the counter; null: the turn stays. */
export interface NotDone {
  failure: CounterFailure
  event: CounterEvent | null
}

/**
 * Lets something happen to a case, and moves the turn with it in the same transaction. `eventOf` says what that means at
 * the counter; null: the turn stays. A refusal of the case changes nothing. The step must take the event: the caller has
 * looked.
 *
 * @param happens what; or what is found out within the transaction
 */
export async function moveWithCase(
  session: CounterSession,
  caseId: string,
  happens: CaseEvent | Found<NotDone>,
  eventOf: (value: AssistedCase) => CounterEvent | null,
  also: readonly About[] = []
): Promise<Result<AssistedCase, CaseRefusal | CounterFailure>> {
  const { parts } = session
  const before = stateOf(session)
  const decided: CounterAdvance[] = []
  const followed = async (tx: Transaction, event: CounterEvent | null, now: Instant): Promise<void> => {
    if (!event) return
    const moved = taken(before, event)
    await follow(parts, tx, moved.effects, counterAudit(before, event, moved.next), now)
    decided.push(moved)
  }
  const done = await actOnCase<NotDone>(
    parts,
    caseId,
    typeof happens !== 'function'
      ? happens
      : async (tx, value, now) => {
          const found = await happens(tx, value, now)
          if (!found.ok) await followed(tx, found.failure.event, now)
          return found
        },
    {
      alongside: (tx, value, now) => followed(tx, eventOf(value), now),
      also: [...whomOf(session), ...also]
    }
  )
  for (const moved of decided) await settle(session, moved)
  if (done.ok) return done
  return fail(typeof done.failure === 'string' ? done.failure : done.failure.failure)
}

const stateOf = ({ turn, numberShown }: CounterSession): CounterState => ({ turn, numberShown })

/** Sets the next turn: the only assignment of it. */
async function settle(
  session: { -readonly [K in keyof CounterSession]: CounterSession[K] },
  { next, effects }: CounterAdvance
): Promise<void> {
  session.turn = next.turn
  session.numberShown = next.numberShown
  if (!effects.some((effect) => effect.do === 'forget-typed-key')) return
  const { keyAhead } = session
  session.keyAhead = null
  await aheadOver(keyAhead)
}
