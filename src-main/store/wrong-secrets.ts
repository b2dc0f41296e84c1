import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** Wrong secrets in a row. */
export interface WrongSecrets {
  tries: number
  lastAt: Instant
}

export async function findWrongSecrets(reader: Reader, subject: string): Promise<WrongSecrets> {
  const row = await reader
    .selectFrom('wrong_secret')
    .select(['tries', 'last_at'])
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row ? { tries: row.tries, lastAt: row.last_at } : { tries: 0, lastAt: 0 }
}

/** One more wrong secret. */
export async function countWrongSecret(tx: Transaction, subject: string, at: Instant): Promise<void> {
  await tx
    .insertInto('wrong_secret')
    .values({ subject, tries: 1, last_at: at })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet((row) => ({ tries: row('wrong_secret.tries', '+', 1), last_at: at }))
    )
    .execute()
}

/** The right secret was typed: the count begins anew. */
export async function forgetWrongSecrets(tx: Transaction, subject: string): Promise<void> {
  await tx.deleteFrom('wrong_secret').where('subject', '=', subject).execute()
}
