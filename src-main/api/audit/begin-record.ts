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
  const lines: AuditLine[] = []
  const last = await lastLine(store.read, seal.chain)
  if (!last) lines.push(auditLine('chain.begun', null, { format: 1, ...place, key: signer.publicKey }))
  else lines.push(...(await changes(parts, last)))
  lines.push(auditLine('kiosk.started', null, { version, ...place, demo }))
  await store.commit(about.chain(seal.chain), async (tx, now) => {
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

async function changes(parts: AuditParts, last: SealedLine): Promise<AuditLine[]> {
  const found: AuditLine[] = []
  const behind = parts.clock.now() - last.at
  if (behind < -MINUTE) found.push(auditLine('clock.behind', null, { seconds: Math.round(behind / SECOND) }))
  if ((await knownKey(parts)) !== parts.signer.publicKey)
    found.push(auditLine('anchor.keyChanged', null, { key: parts.signer.publicKey }))
  const contradicting = await contradictingAnchor(parts)
  if (contradicting)
    found.push(
      auditLine('anchor.contradicted', null, { number: contradicting.number, upTo: contradicting.seq })
    )
  return found
}

/** The public key that the record named last. */
async function knownKey({ store, seal }: AuditParts): Promise<string | null> {
  const line = await lastLineOf(store.read, seal.chain, ['chain.begun', 'anchor.keyChanged'])
  if (line) return z.object({ key: z.string() }).parse(JSON.parse(line.extras)).key
  // the line that named it is past its retention
  return (await lastAnchor(store.read, seal.chain))?.key ?? null
}

/**
 * An anchor outside that the store knows nothing of: the store was put back to an earlier state, or somebody wrote in
 * the folder. A folder that cannot be read says nothing; writing to it will complain.
 */
async function contradictingAnchor({ store, seal, book, troubled }: AuditParts): Promise<Anchor | null> {
  let text: string
  try {
    text = book.read()
  } catch (error) {
    troubled('audit.anchors', error)
    return null
  }
  const ours = new Set((await allAnchors(store.read, seal.chain)).map(anchorLine))
  const outside = text.split('\n').flatMap((line) => {
    const anchor = anchorSchema.safeParse(parsed(line))
    return anchor.success ? [anchor.data] : []
  })
  return outside.find((anchor) => anchor.chain === seal.chain && !ours.has(anchorLine(anchor))) ?? null
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
