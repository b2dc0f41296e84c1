import { sql } from 'kysely'
import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** How many other members have this mailbox among their addresses in use. Capitals do not count. */
export async function countOthersWithMailbox(
  reader: Reader,
  address: string,
  memberId: string | null
): Promise<number> {
  const row = await reader
    .selectFrom('member_address')
    .select((select) => select.fn.count<number>('member_id').distinct().as('count'))
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .where('retired_at', 'is', null)
    .where('member_id', '!=', memberId ?? '')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many other records have the same names and birth date, whatever the capitals. */
export async function countTwins(reader: Reader, memberId: string): Promise<number> {
  const row = await reader
    .selectFrom('member as one')
    .innerJoin('member as other', (join) =>
      join
        .onRef('other.birth_date', '=', 'one.birth_date')
        .on(sql`lower(other.surnames)`, '=', sql`lower(one.surnames)`)
        .on(sql`lower(other.given_names)`, '=', sql`lower(one.given_names)`)
        .onRef('other.id', '!=', 'one.id')
    )
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('one.id', '=', memberId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** See `Directory.replaceAddress`. */
export async function replaceAddress(
  tx: Transaction,
  memberId: string,
  { retire, addressId, address }: { retire: readonly string[]; addressId: string; address: string },
  at: Instant
): Promise<void> {
  await retireAddresses(tx, memberId, retire, at)
  await tx
    .insertInto('member_address')
    .values({
      id: addressId,
      member_id: memberId,
      address,
      registered_at: at,
      retired_at: null,
      disowned_at: null
    })
    .execute()
}

/** See `Directory.restoreAddresses`. */
export async function restoreAddresses(
  tx: Transaction,
  memberId: string,
  { restore, retire }: { restore: readonly string[]; retire: readonly string[] },
  at: Instant
): Promise<void> {
  await retireAddresses(tx, memberId, retire, at)
  if (restore.length === 0) return
  await tx
    .updateTable('member_address')
    .set({ retired_at: null })
    .where('member_id', '=', memberId)
    .where('id', 'in', restore)
    .execute()
}

async function retireAddresses(
  tx: Transaction,
  memberId: string,
  ids: readonly string[],
  at: Instant
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('member_address')
    .set({ retired_at: at })
    .where('member_id', '=', memberId)
    .where('id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute()
}

/** See `Directory.lockKey`. */
export async function lockKey(tx: Transaction, memberId: string): Promise<void> {
  await tx.updateTable('member_key').set({ blocked: 1 }).where('member_id', '=', memberId).execute()
}

/** See `Directory.flagMember`. */
export async function flagMember(
  tx: Transaction,
  memberId: string,
  { contactChangedAt, holdUntil }: { contactChangedAt: Instant | null; holdUntil: Instant }
): Promise<void> {
  await tx
    .updateTable('member')
    .set({
      hold_until: holdUntil,
      ...(contactChangedAt === null ? {} : { contact_changed_at: contactChangedAt })
    })
    .where('id', '=', memberId)
    .execute()
}
