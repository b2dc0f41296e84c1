import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-events'
import { findingOf } from '../../domain/staff/staff-secret'
import { checkCredentials, type Credentials } from '../../staff/check-credentials'
import { areFirstPeople } from '../../staff/set-up'
import { addAccount } from '../../staff/accounts'
import { drawTotpSecret, totpStep } from '../../staff/totp'
import { appendAudit } from '../../store/audit-record'
import { hasStaff, putStaffSecret, putStaffTotp, useTotpStep, type StaffRecord } from '../../store/staff-accounts'
import { caseOf, endTurn, record, signedIn, staffTurn, stepOver, type CounterDesk, type Told } from './counter-session'

/** Where somebody signs in, or the first set-up where nobody has an account. */
export async function openSignIn(desk: CounterDesk): Promise<Told> {
  const known = await hasStaff(desk.parts.store.read)
  desk.turn = known
    ? staffTurn(null, null, { step: 'staffSignIn', why: 'begin' })
    : staffTurn(null, null, { step: 'staffSetUp', stage: 'code' })
  return null
}

export async function signIn(desk: CounterDesk, typed: Input<'signIn'>): Promise<Told> {
  const { turn } = desk
  if (turn?.side !== 'staff' || turn.at.step !== 'staffSignIn') return stepOver
  const checked = await credentialsOf(desk, typed)
  if ('kind' in checked) return checked
  await record(desk, auditLine('staff.signedIn', null, { officer: checked.id }))
  await desk.parts.help.came(checked.id)
  // the case that the screen was at, but never one's own
  const caseId = (await caseOf(desk))?.cedula === checked.cedula ? null : turn.caseId
  desk.turn = staffTurn(
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
  desk: CounterDesk,
  typed: { secret: string; totp: string | null }
): Promise<StaffRecord | NonNullable<Told>> {
  const staff = await signedIn(desk)
  if (!staff) return stepOver
  const checked = await credentialsOf(desk, { userName: staff.user_name, ...typed })
  return 'kind' in checked && checked.kind === 'sign-in-refused' ? { kind: 'secret-wrong' } : checked
}

/** Whose these are; or the failure to tell. A refusal leaves a line. */
export async function credentialsOf(
  desk: CounterDesk,
  typed: Credentials
): Promise<StaffRecord | NonNullable<Told>> {
  const { store, clock, chance, hasher, hashes, settings } = desk.parts
  const checked = await checkCredentials(
    { store, clock, chance, hasher, subjects: hashes.subjects, policy: settings.staff },
    typed
  )
  if (checked.ok) return checked.value
  await record(desk, auditLine('staff.refused', null, {}))
  return checked.failure.kind === 'wait'
    ? { kind: 'sign-in-wait', waitSeconds: checked.failure.seconds }
    : { kind: 'sign-in-refused' }
}

/** A secret that nobody else knows takes the place of the one that was handed out. */
export async function chooseOwnSecret(desk: CounterDesk, typed: Input<'chooseOwnSecret'>): Promise<Told> {
  const staff = await signedIn(desk)
  const { turn, parts } = desk
  // elsewhere a borrowed screen could give itself the secret that deciding acts ask for
  if (!staff || turn?.side !== 'staff' || turn.at.step !== 'staffOwnSecret') return stepOver
  if (typed.secret !== typed.repeat) return { kind: 'secret-refused', reason: 'differ' }
  const same = await parts.hasher.matches(typed.secret, staff)
  const reason = findingOf(typed.secret, namesOf(staff), same)
  if (reason) return { kind: 'secret-refused', reason }
  const hashed = await parts.hasher.hash(typed.secret, 'scrypt-2026')
  await parts.store.commit(async (tx) => {
    await putStaffSecret(tx, staff.id, hashed, false)
    const line = auditLine('staff.ownSecret', null, { officer: staff.id })
    await appendAudit(tx, [line], parts.clock.now(), parts.seal)
  })
  turn.at = { step: 'staffQueue' }
  return null
}

/**
 * Shows a new secret for an authenticator app; it counts from when a code of it was typed. Only where there is none: at
 * a borrowed screen another app could take the place of the owner's.
 */
export async function beginTotp(desk: CounterDesk): Promise<Told> {
  const staff = await signedIn(desk)
  if (!staff || desk.turn?.side !== 'staff' || staff.totp !== null) return stepOver
  desk.turn.at = { step: 'staffTotp', secret: drawTotpSecret(desk.parts.chance) }
  return null
}

export async function confirmTotp(desk: CounterDesk, { totp }: Input<'confirmTotp'>): Promise<Told> {
  const staff = await signedIn(desk)
  const { turn, parts } = desk
  if (!staff || turn?.side !== 'staff' || turn.at.step !== 'staffTotp') return stepOver
  const { secret } = turn.at
  const step = totpStep(secret, totp, parts.clock.now())
  if (step === null) return { kind: 'secret-wrong' }
  await parts.store.commit(async (tx) => {
    await putStaffTotp(tx, staff.id, secret)
    await useTotpStep(tx, staff.id, step)
    const line = auditLine('staff.totpEnrolled', null, { officer: staff.id })
    await appendAudit(tx, [line], parts.clock.now(), parts.seal)
  })
  turn.at = { step: 'staffQueue' }
  return null
}

/** The first start: the code of the log file, then one administrator and two officers with secrets of their own. */
export async function setUpStaff(desk: CounterDesk, { code, people }: Input<'setUpStaff'>): Promise<Told> {
  const { turn, parts, setUp } = desk
  if (turn?.side !== 'staff' || turn.at.step !== 'staffSetUp' || (await hasStaff(parts.store.read)))
    return stepOver
  const now = parts.clock.now()
  if (
    !setUp ||
    setUp.triesLeft === 0 ||
    now >= setUp.until ||
    !parts.sameText(setUp.code, code.toUpperCase())
  ) {
    if (setUp) setUp.triesLeft = Math.max(0, setUp.triesLeft - 1)
    return { kind: 'set-up-code-wrong' }
  }
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
  await parts.store.commit(async (tx) => {
    for (const [index, person] of people.entries()) {
      const secret = hashed[index]
      if (!secret) throw new Error('a secret was not hashed')
      await addAccount(tx, person, secret, { id: parts.chance.id(), at: now })
    }
    await appendAudit(tx, [auditLine('staff.setUp', null, { people: people.length })], now, parts.seal)
  })
  desk.setUp = null
  desk.turn = staffTurn(null, null, { step: 'staffSignIn', why: 'begin' })
  return null
}

export async function signOut(desk: CounterDesk): Promise<Told> {
  if (desk.turn?.side !== 'staff') return stepOver
  await endTurn(desk, 'signed-out', null)
  return null
}

const namesOf = (staff: StaffRecord) => ({
  userName: staff.user_name,
  givenNames: staff.given_names,
  surnames: staff.surnames,
  cedula: staff.cedula
})
