import { anchorLine, anchorSchema, type Anchor } from '../domain/audit/anchor'
import type { Instant } from '../domain/clock'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

const anchorOf = (row: Pick<Row<'audit_anchor'>, 'body'>): Anchor => anchorSchema.parse(JSON.parse(row.body))

export async function insertAnchor(tx: Transaction, anchor: Anchor): Promise<void> {
  const { chain, number, seq, at } = anchor
  await tx
    .insertInto('audit_anchor')
    .values({ chain, number, seq, at, body: anchorLine(anchor), written: 0 })
    .execute()
}

/** The newest anchor of a chain. */
export async function lastAnchor(reader: Reader, chain: string): Promise<Anchor | null> {
  const row = await anchors(reader, chain).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ? anchorOf(row) : null
}

/** Every anchor of a chain, the first one first. */
export async function allAnchors(reader: Reader, chain: string): Promise<Anchor[]> {
  return (await anchors(reader, chain).orderBy('number').execute()).map(anchorOf)
}

/** Anchors that have not reached the anchor folder yet, the first one first. */
export async function unwrittenAnchors(reader: Reader, chain: string): Promise<Anchor[]> {
  return (await anchors(reader, chain).where('written', '=', 0).orderBy('number').execute()).map(anchorOf)
}

export async function markAnchorWritten(tx: Transaction, { chain, number }: Anchor): Promise<void> {
  await tx
    .updateTable('audit_anchor')
    .set({ written: 1 })
    .where('chain', '=', chain)
    .where('number', '=', number)
    .execute()
}

/** The newest anchor whose line is older than `before`: so far a chain may be cut. */
export async function lastAnchorBefore(
  reader: Reader,
  chain: string,
  before: Instant
): Promise<Anchor | null> {
  const row = await anchors(reader, chain)
    .where('at', '<', before)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? anchorOf(row) : null
}

const anchors = (reader: Reader, chain: string) =>
  reader.selectFrom('audit_anchor').select('body').where('chain', '=', chain)
