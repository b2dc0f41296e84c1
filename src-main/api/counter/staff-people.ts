import type { Input } from '../../contract/api'
import type { Instant } from '../../domain/clock'
import type { StaffAct } from '../../contract/staff/staff-powers'
import type { Officer } from '../../domain/case/actor'
import { accountAlert, accountAudit, addedAccount, decideAccount } from '../../domain/staff/account'
import type { Account, AccountEvent } from '../../domain/staff/account'
import { accountOf, addAccount, ownSupervisors } from '../../staff/accounts'
import { handedOutSecret } from '../../staff/new-secret'
import { appendAudit } from '../../store/audit-record'
import {
  allStaff,
  findStaff,
  putStaffAccount,
  putStaffSecret,
  putStaffTotp,
  type StaffRecord
} from '../../store/staff-accounts'
import { insertAlert } from '../../store/staff-alerts'
import { about, type Transaction } from '../../store/store'
import { simply, stepOver, type CounterSession, type ActFailure } from './counter-session'
import { doerWithin } from './doer-within'
import { credentialsOf } from './staff-sign-in'
import type { StaffContext } from './staff-case'

/** An account for somebody; the first secret is shown once, to be handed to them. */
export async function addPerson(
  session: CounterSession,
  { secret: _secret, totp: _totp, ...person }: Input<'addPerson'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const { random, hasher, store } = session.parts
  const { secret, hashed } = await handedOutSecret(hasher, random)
  const id = random.id()
  const whom = [about.chain(session.parts.seal.chain), about.officer(id), about.officer(staff.id)] as const
  const added = await store.commit(whom, async (tx, now) => {
    const by = await doerWithin(tx, session.parts, staff.id, 'add-staff', now)
    if (!by) return null
    const account = addedAccount({ id, role: person.role }, by, now)
    const result = await addAccount(tx, person, hashed, { ...account, at: now })
    if (result.ok) await writeDown(tx, session, { kind: 'added', by }, account, now)
    return result
  })
  if (!added) return stepOver
  if (!added.ok) return { kind: 'person-refused', reason: added.failure }
  return simply(session, { kind: 'peopleShown', handOut: { userName: person.userName, secret } })
}

export async function endPerson(
  session: CounterSession,
  { id }: Input<'endPerson'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const failure = await actOnAccount(session, id, [staff.id, 'end-staff'], ({ by }) => ({
    kind: 'ended',
    by
  }))
  return failure ?? simply(session, { kind: 'peopleShown', handOut: null })
}

/** A new first secret for somebody who forgot theirs. It opens that person's account: see `domain/staff/account-trust.ts`. */
export async function renewSecret(
  session: CounterSession,
  { id }: Input<'renewSecret'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const { random, hasher, store } = session.parts
  const person = await findStaff(store.read, id)
  if (!person) return stepOver
  const { secret, hashed } = await handedOutSecret(hasher, random)
  const failure = await actOnAccount(
    session,
    id,
    [staff.id, 'renew-secret'],
    ({ by }) => ({ kind: 'secretRenewed', by }),
    (tx) => putStaffSecret(tx, id, hashed, true)
  )
  return failure ?? simply(session, { kind: 'peopleShown', handOut: { userName: person.user_name, secret } })
}

/** For somebody who lost their authenticator. Their secret stays as it is. */
export async function resetTotp(
  session: CounterSession,
  { id }: Input<'resetTotp'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const failure = await actOnAccount(
    session,
    id,
    [staff.id, 'reset-totp'],
    ({ by }) => ({ kind: 'totpReset', by }),
    (tx) => putStaffTotp(tx, id, null)
  )
  return failure ?? simply(session, { kind: 'peopleShown', handOut: null })
}

/**
 * Two people at one screen. Who is confirmed types the present secret of their account, so that it is known whose hands
 * it is in; who confirms has typed theirs before this.
 */
export async function confirmPerson(
  session: CounterSession,
  { id, theirSecret, theirTotp }: Input<'confirmPerson'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const person = await findStaff(session.parts.store.read, id)
  if (!person) return stepOver
  const typed = { userName: person.user_name, secret: theirSecret, totp: theirTotp }
  const checked = await credentialsOf(session, typed)
  if ('kind' in checked) return checked.kind === 'sign-in-refused' ? { kind: 'their-secret-wrong' } : checked
  const hours = session.parts.settings.staff.handOutHours
  return actOnAccount(session, id, [staff.id, 'confirm-staff'], ({ by, record, everybody, now }) =>
    // whoever typed that secret knows it no more, if it was renewed since
    record.hash === checked.hash
      ? { kind: 'confirmed', by, supervisors: ownSupervisors(everybody, id, now, hours) }
      : null
  )
}

/** What the transaction finds before something happens to an account. */
interface Before {
  record: StaffRecord
  by: Officer
  everybody: readonly StaffRecord[]
  now: Instant
}

/**
 * The one way in which anything happens to an account: look, decide, and commit it with its line and its alert.
 *
 * @param by staff id of whoever does it, and the power that it takes
 * @param eventOf what happens, by what the transaction finds; null: nothing
 */
async function actOnAccount(
  session: CounterSession,
  id: string,
  [by, act]: readonly [staffId: string, act: StaffAct],
  eventOf: (before: Before) => Exclude<AccountEvent, { kind: 'added' }> | null,
  alongside?: (tx: Transaction) => Promise<void>
): Promise<ActFailure> {
  const { store, seal } = session.parts
  const whom = [about.chain(seal.chain), about.officer(id), about.officer(by)] as const
  const done = await store.commit(whom, async (tx, now) => {
    const doer = await doerWithin(tx, session.parts, by, act, now)
    const everybody = await allStaff(tx)
    const record = everybody.find((each) => each.id === id)
    if (!record || !doer) return null
    const event = eventOf({ record, by: doer, everybody, now })
    if (!event) return null
    const decided = decideAccount(accountOf(record), event, now)
    if (!decided.ok) return decided
    await alongside?.(tx)
    await putStaffAccount(tx, decided.value)
    await writeDown(tx, session, event, decided.value, now)
    return decided
  })
  if (!done) return stepOver
  return done.ok ? null : { kind: 'account-refused', why: done.failure }
}

async function writeDown(
  tx: Transaction,
  { parts }: CounterSession,
  event: AccountEvent,
  after: Account,
  at: Instant
): Promise<void> {
  await appendAudit(tx, [accountAudit(event, after)], at, parts.seal)
  const kind = accountAlert[event.kind]
  if (kind === null) return
  const officers = [event.by.id, after.id]
  await insertAlert(tx, { id: parts.random.id(), at, kind, caseId: null, officers, detail: null })
}
