import type { NewRow } from './schema'
import type { Reader, Transaction } from './store'

export async function insertFraudCase(
  tx: Transaction,
  row: Omit<NewRow<'fraud_case'>, 'closed_at' | 'closed_by'>
): Promise<void> {
  await tx
    .insertInto('fraud_case')
    .values({ ...row, closed_at: null, closed_by: null })
    .execute()
}

/** Whether a fraud case about this cédula is open. */
export async function hasOpenFraudCase(reader: Reader, cedula: string): Promise<boolean> {
  const row = await reader
    .selectFrom('fraud_case')
    .select('id')
    .where('cedula', '=', cedula)
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
