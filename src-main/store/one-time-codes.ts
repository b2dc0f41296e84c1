import type { Instant } from '../domain/clock'
import type { IssuedCode } from '../domain/recovery/one-time-code'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

export interface NewCode {
  issued: IssuedCode
  /** Whom the code is for. */
  subject: string
  purpose: 'recovery' | 'case-address'
  /** Keyed hash of id and digits. */
  mac: string
  at: Instant
}

/** Keeps a new code and voids every older one of the same subject and purpose: only the newest code works. */
export async function saveCode(
  tx: Transaction,
  { issued, subject, purpose, mac, at }: NewCode
): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set({ closed_at: at, closed_as: 'replaced' })
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .where('closed_at', 'is', null)
    .execute()
  await tx
    .insertInto('one_time_code')
    .values({
      id: issued.id,
      subject,
      purpose,
      mac,
      issued_at: at,
      expires_at: issued.expiresAt,
      wrong_tries: 0,
      closed_at: null,
      closed_as: null
    })
    .execute()
}

/** The stored code, open or closed. */
export async function findCode(reader: Reader, id: string): Promise<Row<'one_time_code'> | undefined> {
  return reader.selectFrom('one_time_code').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function countWrongTry(tx: Transaction, id: string): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set((row) => ({ wrong_tries: row('wrong_tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Closes a code. False when it was closed already: somebody else was first. */
export async function closeCode(
  tx: Transaction,
  id: string,
  as: NonNullable<Row<'one_time_code'>['closed_as']>,
  at: Instant
): Promise<boolean> {
  const result = await tx
    .updateTable('one_time_code')
    .set({ closed_at: at, closed_as: as })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The newest code of a subject, open or closed. */
export async function lastCode(reader: Reader, subject: string): Promise<Row<'one_time_code'> | undefined> {
  return reader
    .selectFrom('one_time_code')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
