import { auditEvents, type AuditLine } from '../contract/audit-events'
import {
  chainText,
  extrasText,
  FIRST_PREVIOUS,
  type ChainedLine,
  type SealedLine
} from '../domain/audit/chain'
import type { Instant } from '../domain/clock'
import type { KeyedHash } from '../domain/keyed-hash'
import type { Reader, Transaction } from './store'

/** What turns a line into a chained one. */
export interface AuditSeal {
  /** The chain of this kiosk (`auditChainId`). */
  chain: string
  /** Pseudonym of a member. */
  subject: KeyedHash
  /** SHA-256 of a text, lower-case hex. */
  digest: (text: string) => string
}

/** Appends lines to the chain, in the transaction of the change they tell of. */
export async function appendAudit(
  tx: Transaction,
  lines: readonly AuditLine[],
  at: Instant,
  seal: AuditSeal
): Promise<void> {
  if (lines.length === 0) return
  const last = await lastLine(tx, seal.chain)
  let seq = last?.seq ?? 0
  let previous = last?.hash ?? FIRST_PREVIOUS
  for (const line of lines) {
    const entry = auditEvents[line.event]
    const chained: ChainedLine = {
      chain: seal.chain,
      seq: ++seq,
      at,
      event: line.event,
      actor: entry.actor,
      subject: line.cedula === null ? null : seal.subject(line.cedula),
      // Strict: an extra that the catalogue does not allow is a bug and throws before anything is written.
      extras: extrasText(entry.extras.parse(line.extras)),
      previous
    }
    const hash = seal.digest(chainText(chained))
    await tx
      .insertInto('audit')
      .values({ ...chained, hash })
      .execute()
    previous = hash
  }
}

/** The newest line of a chain. */
export async function lastLine(reader: Reader, chain: string): Promise<SealedLine | null> {
  const row = await reader
    .selectFrom('audit')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The newest line of one of these kinds. */
export async function lastLineOf(
  reader: Reader,
  chain: string,
  events: readonly AuditLine['event'][]
): Promise<SealedLine | null> {
  const row = await reader
    .selectFrom('audit')
    .selectAll()
    .where('chain', '=', chain)
    .where('event', 'in', events)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The lines after `seq`, in order, at most `limit`: an export reads the record in such steps. */
export async function linesAfter(
  reader: Reader,
  chain: string,
  seq: number,
  limit: number
): Promise<SealedLine[]> {
  return reader
    .selectFrom('audit')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}
