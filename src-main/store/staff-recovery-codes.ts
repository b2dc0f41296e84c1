import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** Puts these keyed hashes in the place of every code that the account had. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  staffId: string,
  macs: readonly string[],
  at: Instant
): Promise<void> {
  await forgetRecoveryCodes(tx, staffId)
  const rows = macs.map((mac) => ({ staff_id: staffId, mac, drawn_at: at, used_at: null }))
  if (rows.length > 0) await tx.insertInto('staff_recovery_code').values(rows).execute()
}

/** No code of this account opens anything any more. */
export async function forgetRecoveryCodes(tx: Transaction, staffId: string): Promise<void> {
  await tx.deleteFrom('staff_recovery_code').where('staff_id', '=', staffId).execute()
}

/** Whether this is an unused code of the account. */
export async function isOpenRecoveryCode(reader: Reader, staffId: string, mac: string): Promise<boolean> {
  const row = await reader
    .selectFrom('staff_recovery_code')
    .select('mac')
    .where('staff_id', '=', staffId)
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a code up, for good. How many are left; null: it is none of the account, or was used before. */
export async function useRecoveryCode(
  tx: Transaction,
  staffId: string,
  mac: string,
  at: Instant
): Promise<number | null> {
  const used = await tx
    .updateTable('staff_recovery_code')
    .set({ used_at: at })
    .where('staff_id', '=', staffId)
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) return null
  const left = await tx
    .selectFrom('staff_recovery_code')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left.count)
}
