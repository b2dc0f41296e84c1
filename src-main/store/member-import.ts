import type { NewRow, Tables } from './schema'
import type { Reader, Transaction } from './store'

/** The rows of many members, to be written at once. */
export interface MemberRows {
  member: NewRow<'member'>[]
  member_address: NewRow<'member_address'>[]
  member_key: NewRow<'member_key'>[]
  member_answer: NewRow<'member_answer'>[]
}

/** One statement per so many rows: 13 columns at most, far under SQLite's 32 766 parameters of a statement. */
const ROWS_PER_STATEMENT = 200

export async function insertMembers(tx: Transaction, rows: MemberRows): Promise<void> {
  await insertAll(tx, 'member', rows.member)
  await insertAll(tx, 'member_address', rows.member_address)
  await insertAll(tx, 'member_key', rows.member_key)
  await insertAll(tx, 'member_answer', rows.member_answer)
}

export async function insertEmployers(tx: Transaction, rows: NewRow<'employer'>[]): Promise<void> {
  await insertAll(tx, 'employer', rows)
}

export async function countMembers(reader: Reader): Promise<number> {
  const count = reader.fn.countAll<number | bigint>().as('count')
  const row = await reader.selectFrom('member').select(count).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Every cédula of the directory. */
export async function knownCedulas(reader: Reader): Promise<Set<string>> {
  const rows = await reader.selectFrom('member').select('cedula').execute()
  return new Set(rows.map(({ cedula }) => cedula))
}

/** Every RUC of the directory. */
export async function knownRucs(reader: Reader): Promise<Set<string>> {
  const rows = await reader.selectFrom('employer').select('ruc').execute()
  return new Set(rows.map(({ ruc }) => ruc))
}

async function insertAll<T extends keyof Tables>(
  tx: Transaction,
  table: T,
  rows: NewRow<T>[]
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .execute()
}
