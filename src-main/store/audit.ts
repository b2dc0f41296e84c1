import { auditEvents, type AuditLine } from '../contract/audit-events'
import { chainText, extrasText, FIRST_PREVIOUS, type ChainedLine } from '../domain/audit-chain'
import type { Instant } from '../domain/clock'
import type { KeyedHash } from '../domain/keyed-hash'
import type { Transaction } from './store'

/** What turns a line into a chained one. */
export interface AuditSeal {
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
  const last = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let seq = last?.seq ?? 0
  let previous = last?.hash ?? FIRST_PREVIOUS
  for (const line of lines) {
    const entry = auditEvents[line.event]
    const chained: ChainedLine = {
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
