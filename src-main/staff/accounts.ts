import { z } from 'zod'
import { fail, ok, type Result } from '../contract/result'
import type { Role } from '../contract/staff/staff-powers'
import type { Officer } from '../domain/case/actor'
import type { Instant } from '../domain/clock'
import type { Account } from '../domain/staff/account'
import type { StaffSecret } from '../domain/staff/staff-secret'
import { trustOf } from '../domain/staff/account-trust'
import { findStaff, insertStaff, knownStaff, type StaffRecord } from '../store/staff-accounts'
import type { Transaction } from '../store/store'

/** Somebody to be given an account. */
export interface NewPerson {
  userName: string
  givenNames: string
  surnames: string
  cedula: string
  address: string | null
  role: Role
}

/** Gives a person an account. Without `hands` the secret is their own from the beginning. */
export async function addAccount(
  tx: Transaction,
  person: NewPerson,
  secret: StaffSecret,
  given: { id: string; at: Instant; secretHandlers?: readonly string[] }
): Promise<Result<string, 'name-taken' | 'has-account'>> {
  const known = await knownStaff(tx, person)
  if (known) return fail(known === 'name' ? 'name-taken' : 'has-account')
  const { salt, hash, scrypt } = secret
  const { secretHandlers = [] } = given
  await insertStaff(tx, {
    id: given.id,
    user_name: person.userName,
    role: person.role,
    given_names: person.givenNames,
    surnames: person.surnames,
    cedula: person.cedula,
    address: person.address,
    salt,
    hash,
    scrypt,
    fresh: secretHandlers.length > 0 ? 1 : 0,
    totp: null,
    totp_step: null,
    secret_handlers: JSON.stringify(secretHandlers),
    handed_at: secretHandlers.length > 0 ? given.at : null,
    added_at: given.at,
    ended_at: null
  })
  return ok(given.id)
}

/** The account as the rules about accounts know it. */
export function accountOf(record: StaffRecord): Account {
  return {
    id: record.id,
    role: record.role,
    fresh: record.fresh === 1,
    hasTotp: record.totp !== null,
    secretHandlers: z.array(z.string()).parse(JSON.parse(record.secret_handlers)),
    handedAt: record.handed_at,
    endedAt: record.ended_at
  }
}

/**
 * The person as the rules of a case know them, now.
 *
 * @param handOutHours settings `staff.handOutHours`
 */
export function officerOf(record: StaffRecord, now: Instant, handOutHours: number): Officer {
  const { id, role, cedula, surnames, address } = record
  const account = accountOf(record)
  const trust = trustOf(account, record.confirmers, now, handOutHours)
  return { id, role, cedula, surnames, address, trust, secretHandlers: account.secretHandlers }
}

/** The same, as the transaction finds them; null: the account is not there, or has ended. */
export async function officerWithin(
  tx: Transaction,
  id: string,
  now: Instant,
  handOutHours: number
): Promise<Officer | null> {
  const record = await findStaff(tx, id)
  return record && record.ended_at === null ? officerOf(record, now, handOutHours) : null
}

/** How many supervisors there are, beside `except`, whose account is in their own hands. */
export function ownSupervisors(
  everybody: readonly StaffRecord[],
  except: string,
  now: Instant,
  handOutHours: number
): number {
  return everybody.filter(
    (each) =>
      each.role === 'supervisor' &&
      each.ended_at === null &&
      each.id !== except &&
      trustOf(accountOf(each), each.confirmers, now, handOutHours) === 'own'
  ).length
}

export const fullName = (record: Pick<StaffRecord, 'given_names' | 'surnames'>): string =>
  `${record.given_names} ${record.surnames}`
