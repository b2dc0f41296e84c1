import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** When a job last ran, or null. */
export async function lastRun(reader: Reader, name: string): Promise<Instant | null> {
  const row = await reader.selectFrom('job_run').select('at').where('name', '=', name).executeTakeFirst()
  return row?.at ?? null
}

export async function noteRun(tx: Transaction, name: string, at: Instant): Promise<void> {
  await tx
    .insertInto('job_run')
    .values({ name, at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
    .execute()
}
