import type { Instant } from '../domain/clock'
import type { HashedSecret } from '../domain/hashing'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

/** What the tables say of one member. */
export interface MemberRecord {
  member: Row<'member'>
  /** Addresses in use, oldest first. */
  addresses: Row<'member_address'>[]
  key: Row<'member_key'> | null
  questions: string[]
}

/** No member has it: the queries for a stranger are those for a member, and find nothing. */
const NOBODY = ''

/** The member with this cédula or id, or null after the same queries. */
export async function findMember(
  reader: Reader,
  by: { cedula: string } | { id: string }
): Promise<MemberRecord | null> {
  const query = reader.selectFrom('member').selectAll()
  const member = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('cedula', '=', by.cedula)
  ).executeTakeFirst()
  const id = member?.id ?? NOBODY
  const addresses = await reader
    .selectFrom('member_address')
    .selectAll()
    .where('member_id', '=', id)
    .where('retired_at', 'is', null)
    .orderBy('registered_at')
    .orderBy('id')
    .execute()
  const key = await findKey(reader, id)
  const answers = await reader
    .selectFrom('member_answer')
    .select('question')
    .where('member_id', '=', id)
    .orderBy('question')
    .execute()
  return member ? { member, addresses, key, questions: answers.map(({ question }) => question) } : null
}

export async function findKey(reader: Reader, memberId: string): Promise<Row<'member_key'> | null> {
  const query = reader.selectFrom('member_key').selectAll().where('member_id', '=', memberId)
  return (await query.executeTakeFirst()) ?? null
}

export async function findKeyByCedula(reader: Reader, cedula: string): Promise<Row<'member_key'> | null> {
  const query = reader
    .selectFrom('member_key')
    .innerJoin('member', 'member.id', 'member_key.member_id')
    .selectAll('member_key')
    .where('member.cedula', '=', cedula)
  return (await query.executeTakeFirst()) ?? null
}

/** The enrolled answers to these questions; none for nobody (null), after the same query. */
export async function findAnswers(
  reader: Reader,
  memberId: string | null,
  questions: readonly string[]
): Promise<Row<'member_answer'>[]> {
  return reader
    .selectFrom('member_answer')
    .selectAll()
    .where('member_id', '=', memberId ?? NOBODY)
    .where('question', 'in', questions)
    .execute()
}

/** Whether any enrolled answer was hashed at this cost. */
export async function hasAnswersHashedWith(reader: Reader, scrypt: string): Promise<boolean> {
  const query = reader.selectFrom('member_answer').select('scrypt').where('scrypt', '=', scrypt).limit(1)
  return (await query.executeTakeFirst()) !== undefined
}

/** Makes this the member's only key: not blocked, without an end. */
export async function putKey(
  tx: Transaction,
  memberId: string,
  { salt, hash, scrypt }: HashedSecret,
  at: Instant
): Promise<void> {
  const key = { salt, hash, scrypt, set_at: at, expires_at: null, blocked: 0 as const }
  await tx
    .insertInto('member_key')
    .values({ member_id: memberId, ...key })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(key))
    .execute()
}

/** Marks an address of this member as not theirs any more. The first time counts. */
export async function disownAddress(
  tx: Transaction,
  memberId: string,
  addressId: string,
  at: Instant
): Promise<void> {
  await tx
    .updateTable('member_address')
    .set({ disowned_at: at })
    .where('id', '=', addressId)
    .where('member_id', '=', memberId)
    .where('disowned_at', 'is', null)
    .execute()
}

/** Marks the member's telephone as not theirs any more. The first time counts. */
export async function disownPhone(tx: Transaction, memberId: string, at: Instant): Promise<void> {
  await tx
    .updateTable('member')
    .set({ phone_disowned_at: at })
    .where('id', '=', memberId)
    .where('phone_disowned_at', 'is', null)
    .execute()
}
