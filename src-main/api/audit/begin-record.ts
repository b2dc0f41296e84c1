import { z } from 'zod'
import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import { anchorLine, anchorSchema, type Anchor } from '../../domain/audit/anchor'
import type { SealedLine } from '../../domain/audit/chain'
import type { AlertKind } from '../../contract/case/case-words'
import { MINUTE, SECOND, type Instant } from '../../domain/clock'
import { appendAudit, lastLine, lastLineOf } from '../../store/audit-record'
import { allAnchors, lastAnchor } from '../../store/audit-anchors'
import type { AuditParts } from './audit-parts'
import { countOpenAlerts, insertAlert } from '../../store/staff-alerts'
import { about, type Transaction } from '../../store/store'

/**
 * The lines that the program writes when it starts: the beginning of the chain if there is none, what it finds changed
 * since the last line, and the start itself.
 */
export async function beginRecord(parts: AuditParts): Promise<void> {
  const { store, settings, seal, signer, version, demo } = parts
  const place = { kiosk: settings.kiosk.name, office: settings.kiosk.office }
  const outside = anchorsOutside(parts)
  await store.commit(about.chain(seal.chain), async (tx, now) => {
    const last = await lastLine(tx, seal.chain)
    const lines = last
      ? await changes(tx, parts, { last, outside, now })
      : [auditLine('chain.begun', null, { format: 1, ...place, key: signer.publicKey })]
    lines.push(auditLine('kiosk.started', null, { version, ...place, demo }))
    await appendAudit(tx, lines, now, seal)
    for (const line of lines) await alertOf(tx, parts, line, now)
  })
}

/** What of a start supervisors are told, beside its line in the record. */
const toSupervisors: Partial<Record<AuditLine['event'], AlertKind>> = {
  'anchor.contradicted': 'record-contradicted',
  'anchor.keyChanged': 'anchor-key-changed'
}

/** One alert, however often the program starts before somebody has answered it. */
async function alertOf(tx: Transaction, { random }: AuditParts, line: AuditLine, at: Instant): Promise<void> {
  const kind = toSupervisors[line.event]
  if (!kind || (await countOpenAlerts(tx, kind)) > 0) return
  await insertAlert(tx, { id: random.id(), at, kind, caseId: null, officers: [], detail: null })
}

async function changes(
  tx: Transaction,
  parts: AuditParts,
  { last, outside, now }: { last: SealedLine; outside: readonly Anchor[]; now: Instant }
): Promise<AuditLine[]> {
  const found: AuditLine[] = []
  const behind = now - last.at
  if (behind < -MINUTE) found.push(auditLine('clock.behind', null, { seconds: Math.round(behind / SECOND) }))
  if ((await knownKey(tx, parts)) !== parts.signer.publicKey)
    found.push(auditLine('anchor.keyChanged', null, { key: parts.signer.publicKey }))
  // the store was put back to an earlier state, or somebody wrote in the folder
  const ours = new Set((await allAnchors(tx, parts.seal.chain)).map(anchorLine))
  const contradicting = outside.find((anchor) => !ours.has(anchorLine(anchor)))
  if (contradicting)
    found.push(
      auditLine('anchor.contradicted', null, { number: contradicting.number, upTo: contradicting.seq })
    )
  return found
}

/** The public key that the record named last. */
async function knownKey(tx: Transaction, { seal }: AuditParts): Promise<string | null> {
  const line = await lastLineOf(tx, seal.chain, ['chain.begun', 'anchor.keyChanged'])
  if (line) return z.object({ key: z.string() }).parse(JSON.parse(line.extras)).key
  // the line that named it is past its retention
  return (await lastAnchor(tx, seal.chain))?.key ?? null
}

/** This chain's anchors outside the store. A folder that cannot be read says nothing; writing to it will complain. */
function anchorsOutside({ seal, book, troubled }: AuditParts): Anchor[] {
  let text: string
  try {
    text = book.read()
  } catch (error) {
    troubled('audit.anchors', error)
    return []
  }
  return text.split('\n').flatMap((line) => {
    const anchor = anchorSchema.safeParse(parsed(line))
    return anchor.success && anchor.data.chain === seal.chain ? [anchor.data] : []
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
