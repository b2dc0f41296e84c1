import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-line'
import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok } from '../../contract/result'
import { sideOf } from '../../domain/counter/turn-state'
import type { Instant } from '../../domain/clock'
import { drawRecoveryCodes } from '../../domain/staff/recovery-codes'
import { checkCredentials, type Credentials } from '../../staff/check-credentials'
import { areFirstPeople } from '../../staff/set-up'
import { addAccount } from '../../staff/accounts'
import { chosenSecret } from '../../staff/new-secret'
import { drawTotpSecret, totpStep } from '../../staff/totp'
import { appendAudit } from '../../store/audit-record'
import {
  findStaff,
  hasStaff,
  putStaffSecret,
  putStaffTotp,
  useTotpStep,
  type StaffRecord
} from '../../store/staff-accounts'
import {
  caseOf,
  move,
  moveWithin,
  signedIn,
  simply,
  stepOver,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'
import { secretToEnrol, storeRecoveryCodes } from './staff-recovery'
import { about, theInstallation, type Reader } from '../../store/store'

/** The discreet control: a sign-in, or the first set-up where nobody has an account. */
export async function openStaffSide(session: CounterSession): Promise<ActFailure> {
  const known = await hasStaff(session.parts.store.read)
  const { turn } = session
  if (await move(session, { kind: 'staffSideOpened', hasStaff: known })) return null
  return turn && sideOf[turn.step] === 'member' ? { kind: 'member-busy' } : stepOver
}

export async function signIn(session: CounterSession, typed: Input<'signIn'>): Promise<ActFailure> {
  if (!turnAt(session, 'staffSignIn')) return stepOver
  const checked = await credentialsOf(session, typed)
  if ('kind' in checked) return checked
  const { id: staffId, role } = checked
  const ownCase = (await caseOf(session))?.cedula === checked.cedula
  const fresh = checked.fresh === 1
  const enrols = secretToEnrol(session, checked)
  await move(session, { kind: 'signedIn', staffId, role, fresh, ownCase, enrols })
  await session.parts.help.came(staffId)
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
  const { store, random, hasher, hashes, settings, seal } = session.parts
  const checked = await checkCredentials(
    { store, random, hasher, hashes, seal, policy: settings.staff },
    typed
  )
  if (checked.ok) return checked.value
  await store.commit(about.chain(seal.chain), (tx, now) =>
    appendAudit(tx, [auditLine('staff.refused', null, {})], now, seal)
  )
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
  const { parts } = session
  // elsewhere a borrowed screen could give itself the secret that deciding acts ask for
  if (!staff || !turnAt(session, 'staffOwnSecret')) return stepOver
  if (typed.secret !== typed.repeat) return { kind: 'secret-refused', reason: 'differ' }
  const chosen = await chosenSecret(parts, typed.secret, namesOf(staff), staff)
  if (!chosen.ok) return { kind: 'secret-refused', reason: chosen.failure }
  const enrols = secretToEnrol(session, staff)
  const done = await moveWithin<CounterFailure>(session, [], async (tx) => {
    const present = await findStaff(tx, staff.id)
    // ended, or handed out anew, since it was looked at
    if (present?.ended_at !== null || present.hash !== staff.hash) return fail(stepOver)
    await putStaffSecret(tx, staff.id, chosen.value, false)
    return ok({ kind: 'ownSecretChosen', enrols })
  })
  return done.ok ? null : done.failure
}

/**
 * Shows a new secret for an authenticator app; it counts from when a code of it was typed. Only where there is none: at
 * a borrowed screen another app could take the place of the owner's.
 */
export async function beginTotp(session: CounterSession): Promise<ActFailure> {
  const staff = await signedIn(session)
  if (!staff || staff.totp !== null) return stepOver
  return simply(session, { kind: 'totpBegun', secret: drawTotpSecret(session.parts.random) })
}

export async function confirmTotp(
  session: CounterSession,
  { totp }: Input<'confirmTotp'>
): Promise<ActFailure> {
  const here = turnAt(session, 'staffTotp') ?? turnAt(session, 'staffEnrol')
  if (!here) return stepOver
  const { secret, staffId } = here
  const { hashes, random } = session.parts
  const codes = drawRecoveryCodes(random)
  const confirmed = await moveWithin<CounterFailure>(session, [], async (tx, now) => {
    const present = await findStaff(tx, staffId)
    // another app may have taken the place since this one's secret was shown
    if (present?.ended_at !== null || present.totp !== null) return fail(stepOver)
    const step = totpStep(secret, totp, now)
    if (step === null) return fail({ kind: 'secret-wrong' })
    await putStaffTotp(tx, staffId, secret)
    await useTotpStep(tx, staffId, step)
    await storeRecoveryCodes(tx, hashes, staffId, codes, now)
    return ok({ kind: 'totpConfirmed', codes })
  })
  return confirmed.ok ? null : confirmed.failure
}

/** The first start: the code of the log file, then one administrator and two officers with secrets of their own. */
export async function setUpStaff(
  session: CounterSession,
  { code, people }: Input<'setUpStaff'>
): Promise<ActFailure> {
  const { parts } = session
  if (!turnAt(session, 'staffSetUp')) return stepOver
  /** Why nobody is let in; looked at before the hashing, and decided in the commit. */
  const shutTo = async (reader: Reader, now: Instant): Promise<CounterFailure | null> => {
    if (await hasStaff(reader)) return stepOver
    const { setUp } = session
    return setUp && now < setUp.until && parts.sameText(setUp.code, code.toUpperCase())
      ? null
      : { kind: 'set-up-code-wrong' }
  }
  const before = await shutTo(parts.store.read, parts.clock.now())
  if (before) return before
  if (people === null) return simply(session, { kind: 'setUpCodeTyped' })
  if (!areFirstPeople(people.map(({ role }) => role))) return { kind: 'person-refused', reason: 'roles' }
  const names = new Set(people.map(({ userName }) => userName))
  if (names.size < people.length) return { kind: 'person-refused', reason: 'name-taken' }
  if (new Set(people.map(({ cedula }) => cedula)).size < people.length)
    return { kind: 'person-refused', reason: 'has-account' }
  const chosen = await Promise.all(people.map((person) => chosenSecret(parts, person.secret, person, null)))
  for (const each of chosen) if (!each.ok) return { kind: 'secret-refused', reason: each.failure }
  const made = await moveWithin<CounterFailure>(session, [theInstallation], async (tx, at) => {
    const shut = await shutTo(tx, at)
    if (shut) return fail(shut)
    for (const [index, person] of people.entries()) {
      const secret = chosen[index]
      if (!secret?.ok) throw new Error('a secret was not judged')
      const added = await addAccount(tx, person, secret.value, { id: parts.random.id(), at })
      if (!added.ok) throw new Error(`one of the first people is known: ${added.failure}`)
    }
    return ok({ kind: 'accountsMade', people: people.length })
  })
  if (!made.ok) return made.failure
  session.setUp = null
  return null
}

export const signOut = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'signedOut' })

const namesOf = (staff: StaffRecord) => ({
  userName: staff.user_name,
  givenNames: staff.given_names,
  surnames: staff.surnames,
  cedula: staff.cedula
})
