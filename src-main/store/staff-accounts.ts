import type { Instant } from '../domain/clock'
import type { StaffSecret } from '../domain/staff/staff-secret'
import type { NewRow, Row } from './schema'
import { forgetRecoveryCodes } from './staff-recovery-codes'
import type { Reader, Transaction } from './store'

/** An account, and how many others there are whose person could confirm this one: see `account-trust.ts`. */
export type StaffRecord = Row<'staff'> & { confirmers: number }

/** Every account, with its `confirmers`: officers and supervisors whose own account went through nobody else's hands. */
const accounts = (reader: Reader) =>
  reader
    .selectFrom('staff')
    .selectAll()
    .select(({ selectFrom, fn }) =>
      selectFrom('staff as other')
        .select(fn.countAll<number>().as('count'))
        .whereRef('other.id', '!=', 'staff.id')
        .where('other.ended_at', 'is', null)
        .where('other.secret_handlers', '=', '[]')
        .where('other.role', 'in', ['officer', 'supervisor'])
        .$asScalar()
        .$notNull()
        .as('confirmers')
    )

export async function findStaff(reader: Reader, id: string): Promise<StaffRecord | null> {
  return (await accounts(reader).where('staff.id', '=', id).executeTakeFirst()) ?? null
}

/** The account of this name that has not ended. */
export async function findStaffByName(reader: Reader, userName: string): Promise<StaffRecord | null> {
  const query = accounts(reader).where('staff.user_name', '=', userName).where('staff.ended_at', 'is', null)
  return (await query.executeTakeFirst()) ?? null
}

/** Everybody, also those whose account ended, by name. */
export async function allStaff(reader: Reader): Promise<StaffRecord[]> {
  return accounts(reader).orderBy('staff.user_name').execute()
}

export async function hasStaff(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Which of name and person is known already; null: neither. */
export async function knownStaff(
  reader: Reader,
  one: { userName: string; cedula: string }
): Promise<'name' | 'person' | null> {
  const rows = await reader
    .selectFrom('staff')
    .select(['user_name', 'cedula'])
    .where((where) => where.or([where('user_name', '=', one.userName), where('cedula', '=', one.cedula)]))
    .execute()
  if (rows.some((row) => row.user_name === one.userName)) return 'name'
  return rows.length > 0 ? 'person' : null
}

export async function insertStaff(tx: Transaction, row: NewRow<'staff'>): Promise<void> {
  await tx.insertInto('staff').values(row).execute()
}

/** A new secret. `fresh`: handed out, to be replaced by one of their own at the next sign-in. */
export async function putStaffSecret(
  tx: Transaction,
  id: string,
  { salt, hash, scrypt }: StaffSecret,
  fresh: boolean
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ salt, hash, scrypt, fresh: fresh ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** Another authenticator, or none. The recovery codes of the one before go with it. */
export async function putStaffTotp(tx: Transaction, id: string, secret: string | null): Promise<void> {
  await tx.updateTable('staff').set({ totp: secret, totp_step: null }).where('id', '=', id).execute()
  await forgetRecoveryCodes(tx, id)
}

/** Marks a time step as used. False when it, or a later one, was used before: the code is a replay. */
export async function useTotpStep(tx: Transaction, id: string, step: number): Promise<boolean> {
  const result = await tx
    .updateTable('staff')
    .set({ totp_step: step })
    .where('id', '=', id)
    .where((where) => where.or([where('totp_step', 'is', null), where('totp_step', '<', step)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** In whose hands an account is, and whether it has ended. */
export async function putStaffAccount(
  tx: Transaction,
  account: {
    id: string
    secretHandlers: readonly string[]
    handedAt: Instant | null
    endedAt: Instant | null
  }
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({
      secret_handlers: JSON.stringify(account.secretHandlers),
      handed_at: account.handedAt,
      ended_at: account.endedAt
    })
    .where('id', '=', account.id)
    .execute()
}
