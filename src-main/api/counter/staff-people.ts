import type { Input } from '../../contract/api'
import type { Instant } from '../../domain/clock'
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
  putStaffTotp
} from '../../store/staff-accounts'
import { insertAlert } from '../../store/staff-alerts'
import { about, type Transaction } from '../../store/store'
import { officerAt, simply, stepOver, type CounterSession, type ActFailure } from './counter-session'
import { credentialsOf } from './staff-sign-in'
import type { StaffContext } from './staff-case'

/** An account for somebody; the first secret is shown once, to be handed to them. */
export async function addPerson(
  session: CounterSession,
  { secret: _secret, totp: _totp, ...person }: Input<'addPerson'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const { random, hasher, store } = session.parts
  const by = officerAt(session, staff)
  const { secret, hashed } = await handedOutSecret(hasher, random)
  const id = random.id()
  const whom = [about.chain(session.parts.seal.chain), about.officer(id), about.officer(by.id)] as const
  const added = await store.commit(whom, async (tx, now) => {
    const account = addedAccount({ id, role: person.role }, by, now)
    const result = await addAccount(tx, person, hashed, { ...account, at: now })
    if (result.ok) await writeDown(tx, session, { kind: 'added', by }, account, now)
    return result
  })
  if (!added.ok) return { kind: 'person-refused', reason: added.failure }
  return simply(session, { kind: 'peopleShown', handOut: { userName: person.userName, secret } })
}

export async function endPerson(
  session: CounterSession,
  { id }: Input<'endPerson'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const failure = await actOnAccount(session, id, { kind: 'ended', by: officerAt(session, staff) })
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
  const event = { kind: 'secretRenewed', by: officerAt(session, staff) } as const
  const failure = await actOnAccount(session, id, event, (tx) => putStaffSecret(tx, id, hashed, true))
  return failure ?? simply(session, { kind: 'peopleShown', handOut: { userName: person.user_name, secret } })
}

/** For somebody who lost their authenticator. Their secret stays as it is. */
export async function resetTotp(
  session: CounterSession,
  { id }: Input<'resetTotp'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const event = { kind: 'totpReset', by: officerAt(session, staff) } as const
  const failure = await actOnAccount(session, id, event, (tx) => putStaffTotp(tx, id, null))
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
  const { read } = session.parts.store
  const person = await findStaff(read, id)
  if (!person) return stepOver
  const typed = { userName: person.user_name, secret: theirSecret, totp: theirTotp }
  const checked = await credentialsOf(session, typed)
  if ('kind' in checked) return checked.kind === 'sign-in-refused' ? { kind: 'their-secret-wrong' } : checked
  const { clock, settings } = session.parts
  const hours = settings.staff.handOutHours
  const supervisors = ownSupervisors(await allStaff(read), id, clock.now(), hours)
  return actOnAccount(session, id, { kind: 'confirmed', by: officerAt(session, staff), supervisors })
}

/** The one way in which anything happens to an account: decide, and commit it with its line and its alert. */
async function actOnAccount(
  session: CounterSession,
  id: string,
  event: Exclude<AccountEvent, { kind: 'added' }>,
  alongside?: (tx: Transaction) => Promise<void>
): Promise<ActFailure> {
  const { store, seal } = session.parts
  const whom = [about.chain(seal.chain), about.officer(id), about.officer(event.by.id)] as const
  const done = await store.commit(whom, async (tx, now) => {
    const record = await findStaff(tx, id)
    const decided = record && decideAccount(accountOf(record), event, now)
    if (!decided?.ok) return decided
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
