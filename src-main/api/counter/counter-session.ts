import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import type { CaseRefusal } from '../../contract/case/case-words'
import type { CounterFailure } from '../../contract/counter/counter-failures'
import type { Locale } from '../../contract/locale'
import type { Result } from '../../contract/result'
import type { Officer } from '../../domain/case/actor'
import type { AssistedCase, Place } from '../../domain/case/case-state'
import type { Instant } from '../../domain/clock'
import { officerOf } from '../../staff/accounts'
import type { SetUpCode } from '../../staff/set-up'
import { appendAudit } from '../../store/audit-record'
import { findCase } from '../../store/cases'
import { findStaff, type StaffRecord } from '../../store/staff-accounts'
import type { CounterParts } from './counter-parts'
import { aheadOver } from '../key-choice'
import type { PhoneWatch } from '../own-phone-watch'
import type { HandOver, MemberTurn, StaffTurn, Turn } from './turn'
import { about } from '../../store/store'

/** The one place where the counter's turn lives and moves. Main's memory only: a restart forgets it, never the case. */
export interface CounterSession {
  parts: CounterParts
  /** Null: the member's own way is shown. */
  turn: Turn | null
  /** The member's own telephone, for the code to the new address. */
  phone: PhoneWatch
  /** The code of the first set-up, while nobody has an account. */
  setUp: SetUpCode | null
  /** Language of whoever stood here last. */
  locale: Locale
  /** The case whose number and cédula somebody typed at this kiosk; forgotten with whoever did. */
  numberShown: string | null
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
export const told = (result: Result<unknown, CaseRefusal>): ActFailure =>
  result.ok ? null : refusedFor(result.failure)

export function placeOf({ settings }: Pick<CounterParts, 'settings'>): Place {
  return { kiosk: settings.kiosk.name, office: settings.kiosk.office }
}

/** The person as the rules of a case know them, now. */
export const officerAt = ({ parts }: CounterSession, staff: StaffRecord): Officer =>
  officerOf(staff, parts.clock.now(), parts.settings.staff.handOutHours)

/** The case of the turn, as it is now. */
export async function caseOf(session: CounterSession): Promise<AssistedCase | null> {
  const id = session.turn && 'caseId' in session.turn ? session.turn.caseId : null
  return id === null ? null : ((await findCase(session.parts.store.read, id))?.value ?? null)
}

/** Who is signed in, read afresh: an account that ended a minute ago is nobody. */
export async function signedIn(session: CounterSession): Promise<StaffRecord | null> {
  if (session.turn?.side !== 'staff' || session.turn.staffId === null) return null
  const record = await findStaff(session.parts.store.read, session.turn.staffId)
  return record && record.ended_at === null ? record : null
}

export async function record({ parts }: CounterSession, ...lines: AuditLine[]): Promise<void> {
  await parts.store.commit(about.chain(parts.seal.chain), (tx, now) =>
    appendAudit(tx, lines, now, parts.seal)
  )
}

type Leaving = 'signed-out' | 'handed-over' | 'locked' | 'wiped'

/** Ends the turn, whoever's it was. What comes next is handed in; null gives the window back to the member's own way. */
export async function endTurn(session: CounterSession, how: Leaving, next: Turn | null): Promise<void> {
  const { turn } = session
  session.turn = next
  if (how !== 'handed-over') session.numberShown = null
  if (turn?.side === 'member' && turn.at.step === 'caseKey') await aheadOver(turn.at.ahead)
  if (turn?.side === 'staff' && turn.staffId !== null)
    await record(session, auditLine('staff.left', null, { officer: turn.staffId, how }))
}

export const memberTurn = (
  session: CounterSession,
  caseId: string | null,
  verification: string | null,
  at: MemberTurn['at']
): MemberTurn => ({ side: 'member', locale: session.locale, caseId, verification, at })

export const staffTurn = (staffId: string | null, caseId: string | null, at: StaffTurn['at']): StaffTurn => ({
  side: 'staff',
  staffId,
  caseId,
  at
})

export const handOver = (
  to: HandOver['to'],
  caseId: string,
  verification: string | null = null,
  staffId: string | null = null
): HandOver => ({ side: 'handOver', to, caseId, verification, staffId })
