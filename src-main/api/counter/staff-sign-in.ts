import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-line'
import { findingOf } from '../../domain/staff/staff-secret'
import { checkCredentials, type Credentials } from '../../staff/check-credentials'
import { areFirstPeople } from '../../staff/set-up'
import { addAccount } from '../../staff/accounts'
import { drawTotpSecret, totpStep } from '../../staff/totp'
import { appendAudit } from '../../store/audit-record'
import {
  hasStaff,
  putStaffSecret,
  putStaffTotp,
  useTotpStep,
  type StaffRecord
} from '../../store/staff-accounts'
import type { CounterParts } from './counter-parts'
import {
  caseOf,
  endTurn,
  record,
  signedIn,
  staffTurn,
  stepOver,
  type CounterSession,
  type ActFailure
} from './counter-session'
import { about, theInstallation } from '../../store/store'

/** Where somebody signs in, or the first set-up where nobody has an account. */
export async function openSignIn(session: CounterSession): Promise<ActFailure> {
  const known = await hasStaff(session.parts.store.read)
  session.turn = known
    ? staffTurn(null, null, { step: 'staffSignIn', why: 'begin' })
    : staffTurn(null, null, { step: 'staffSetUp', stage: 'code' })
  return null
}

export async function signIn(session: CounterSession, typed: Input<'signIn'>): Promise<ActFailure> {
  const { turn } = session
  if (turn?.side !== 'staff' || turn.at.step !== 'staffSignIn') return stepOver
  const checked = await credentialsOf(session, typed)
  if ('kind' in checked) return checked
  await record(session, auditLine('staff.signedIn', null, { officer: checked.id }))
  await session.parts.help.came(checked.id)
  // the case that the screen was at, but never one's own
  const caseId = (await caseOf(session))?.cedula === checked.cedula ? null : turn.caseId
  session.turn = staffTurn(
    checked.id,
    caseId,
    checked.fresh === 1
      ? { step: 'staffOwnSecret' }
      : caseId !== null && checked.role !== 'administrator'
        ? { step: 'staffCase', done: null }
        : { step: 'staffQueue' }
  )
  return null
}

/** The secret typed again by who is signed in: what is decided now is decided by them. */
export async function secretAgain(
  session: CounterSession,
  typed: { secret: string; totp: string | null }
): Promise<StaffRecord | NonNullable<ActFailure>> {
  const staff = await signedIn(session)
  if (!staff) return stepOver
  const checked = await credentialsOf(session, { userName: staff.user_name, ...typed })
  return 'kind' in checked && checked.kind === 'sign-in-refused' ? { kind: 'secret-wrong' } : checked
}

/** Whose these are; or the failure to tell. A refusal leaves a line. */
export async function credentialsOf(
  session: CounterSession,
  typed: Credentials
): Promise<StaffRecord | NonNullable<ActFailure>> {
  const { store, random, hasher, hashes, settings } = session.parts
  const checked = await checkCredentials(
    { store, random, hasher, subjects: hashes.subjects, policy: settings.staff },
    typed
  )
  if (checked.ok) return checked.value
  await record(session, auditLine('staff.refused', null, {}))
  return checked.failure.kind === 'wait'
    ? { kind: 'sign-in-wait', waitSeconds: checked.failure.seconds }
    : { kind: 'sign-in-refused' }
}

/** A secret that nobody else knows takes the place of the one that was handed out. */
export async function chooseOwnSecret(
  session: CounterSession,
  typed: Input<'chooseOwnSecret'>
): Promise<ActFailure> {
  const staff = await signedIn(session)
  const { turn, parts } = session
  // elsewhere a borrowed screen could give itself the secret that deciding acts ask for
  if (!staff || turn?.side !== 'staff' || turn.at.step !== 'staffOwnSecret') return stepOver
  if (typed.secret !== typed.repeat) return { kind: 'secret-refused', reason: 'differ' }
  const same = await parts.hasher.matches(typed.secret, staff)
  const reason = findingOf(typed.secret, namesOf(staff), same)
  if (reason) return { kind: 'secret-refused', reason }
  const hashed = await parts.hasher.hash(typed.secret, 'scrypt-2026')
  await parts.store.commit(whomOf(parts, staff.id), async (tx, now) => {
    await putStaffSecret(tx, staff.id, hashed, false)
    const line = auditLine('staff.ownSecret', null, { officer: staff.id })
    await appendAudit(tx, [line], now, parts.seal)
  })
  turn.at = { step: 'staffQueue' }
  return null
}

/**
 * Shows a new secret for an authenticator app; it counts from when a code of it was typed. Only where there is none: at
 * a borrowed screen another app could take the place of the owner's.
 */
export async function beginTotp(session: CounterSession): Promise<ActFailure> {
  const staff = await signedIn(session)
  if (!staff || session.turn?.side !== 'staff' || staff.totp !== null) return stepOver
  session.turn.at = { step: 'staffTotp', secret: drawTotpSecret(session.parts.random) }
  return null
}

export async function confirmTotp(
  session: CounterSession,
  { totp }: Input<'confirmTotp'>
): Promise<ActFailure> {
  const staff = await signedIn(session)
  const { turn, parts } = session
  if (!staff || turn?.side !== 'staff' || turn.at.step !== 'staffTotp') return stepOver
  const { secret } = turn.at
  const step = totpStep(secret, totp, parts.clock.now())
  if (step === null) return { kind: 'secret-wrong' }
  await parts.store.commit(whomOf(parts, staff.id), async (tx, now) => {
    await putStaffTotp(tx, staff.id, secret)
    await useTotpStep(tx, staff.id, step)
    const line = auditLine('staff.totpEnrolled', null, { officer: staff.id })
    await appendAudit(tx, [line], now, parts.seal)
  })
  turn.at = { step: 'staffQueue' }
  return null
}

/** The first start: the code of the log file, then one administrator and two officers with secrets of their own. */
export async function setUpStaff(
  session: CounterSession,
  { code, people }: Input<'setUpStaff'>
): Promise<ActFailure> {
  const { turn, parts, setUp } = session
  if (turn?.side !== 'staff' || turn.at.step !== 'staffSetUp' || (await hasStaff(parts.store.read)))
    return stepOver
  const now = parts.clock.now()
  if (!setUp || now >= setUp.until || !parts.sameText(setUp.code, code.toUpperCase()))
    return { kind: 'set-up-code-wrong' }
  if (people === null) {
    turn.at = { step: 'staffSetUp', stage: 'people' }
    return null
  }
  if (!areFirstPeople(people.map(({ role }) => role))) return { kind: 'person-refused', reason: 'roles' }
  for (const person of people) {
    const reason = findingOf(person.secret, person, false)
    if (reason) return { kind: 'secret-refused', reason }
  }
  const names = new Set(people.map(({ userName }) => userName))
  if (names.size < people.length) return { kind: 'person-refused', reason: 'name-taken' }
  if (new Set(people.map(({ cedula }) => cedula)).size < people.length)
    return { kind: 'person-refused', reason: 'has-account' }
  const hashed = await Promise.all(people.map(({ secret }) => parts.hasher.hash(secret, 'scrypt-2026')))
  await parts.store.commit([about.chain(parts.seal.chain), theInstallation], async (tx, at) => {
    for (const [index, person] of people.entries()) {
      const secret = hashed[index]
      if (!secret) throw new Error('a secret was not hashed')
      await addAccount(tx, person, secret, { id: parts.random.id(), at })
    }
    await appendAudit(tx, [auditLine('staff.setUp', null, { people: people.length })], at, parts.seal)
  })
  session.setUp = null
  session.turn = staffTurn(null, null, { step: 'staffSignIn', why: 'begin' })
  return null
}

export async function signOut(session: CounterSession): Promise<ActFailure> {
  if (session.turn?.side !== 'staff') return stepOver
  await endTurn(session, 'signed-out', null)
  return null
}

const whomOf = ({ seal }: CounterParts, staffId: string) =>
  [about.chain(seal.chain), about.officer(staffId)] as const

const namesOf = (staff: StaffRecord) => ({
  userName: staff.user_name,
  givenNames: staff.given_names,
  surnames: staff.surnames,
  cedula: staff.cedula
})
