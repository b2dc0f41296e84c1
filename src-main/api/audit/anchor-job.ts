import { auditLine } from '../../contract/audit-line'
import { anchorLine, anchorText, type Anchor } from '../../domain/audit/anchor'
import { FIRST_PREVIOUS } from '../../domain/audit/chain'
import { HOUR, type Instant } from '../../domain/clock'
import { nextDaily } from '../../domain/daily'
import { appendAudit, lastLine } from '../../store/audit-record'
import { insertAnchor, lastAnchor, markAnchorWritten, unwrittenAnchors } from '../../store/audit-anchors'
import { queueMessage } from '../../store/message-outbox'
import { about, type Reader, type Transaction } from '../../store/store'
import type { DueJob } from '../due-jobs'
import type { AuditParts } from './audit-parts'

/**
 * Signs how far the chain has come, and commits the anchor together with the line that tells of it and the message that
 * carries it away; then writes it to the anchor folder. A power cut in between leaves it waiting for the next try.
 */
export async function makeAnchor(parts: AuditParts): Promise<Anchor> {
  const { store, seal, settings } = parts
  const anchor = await store.commit(about.chain(seal.chain), async (tx, at) => {
    const signed = await sign(tx, parts, at)
    await insertAnchor(tx, signed)
    const made = auditLine('anchor.made', null, { number: signed.number, upTo: signed.seq })
    await appendAudit(tx, [made], at, seal)
    if (settings.audit.anchorMailTo !== null) await postAnchor(tx, parts, signed, settings.audit.anchorMailTo)
    return signed
  })
  parts.messagePosted()
  await writeAnchors(parts, { complain: true })
  return anchor
}

async function sign(reader: Reader, { seal, signer }: AuditParts, at: Instant): Promise<Anchor> {
  const { chain, digest } = seal
  const line = await lastLine(reader, chain)
  if (!line) throw new Error('an anchor needs a line to hold on to')
  const before = await lastAnchor(reader, chain)
  const unsigned = {
    chain,
    number: (before?.number ?? 0) + 1,
    seq: line.seq,
    hash: line.hash,
    at,
    key: signer.publicKey,
    previous: before ? digest(anchorText(before)) : FIRST_PREVIOUS
  }
  return { anchor: 1, ...unsigned, signature: signer.sign(anchorText(unsigned)) }
}

function postAnchor(
  tx: Transaction,
  { random, settings }: AuditParts,
  anchor: Anchor,
  recipient: string
): Promise<void> {
  const { office, name: kiosk } = settings.kiosk
  const content = { kind: 'audit-anchor', anchor, office, kiosk, at: anchor.at } as const
  return queueMessage(tx, { id: random.id(), recipient, locale: 'es', content, usefulUntil: null }, anchor.at)
}

/** Writes what is waiting to the anchor folder. `complain`: a failure goes into the record, as an alert. */
export async function writeAnchors(parts: AuditParts, { complain }: { complain: boolean }): Promise<void> {
  const { store, seal, book } = parts
  const waiting = await unwrittenAnchors(store.read, seal.chain)
  try {
    for (const anchor of waiting) {
      book.add(anchorLine(anchor))
      await store.commit(about.chain(seal.chain), (tx) => markAnchorWritten(tx, anchor))
    }
  } catch (error) {
    parts.troubled('audit.anchors', error)
    if (!complain) return
    const line = auditLine('anchor.unwritten', null, { waiting: waiting.length })
    await store.commit(about.chain(seal.chain), (tx, now) => appendAudit(tx, [line], now, seal))
  }
}

/** The day's anchor. */
export function dailyAnchor(parts: AuditParts): DueJob {
  const { store, seal, clock } = parts
  return {
    name: 'audit.anchor',
    nextAt: async () => nextDaily((await lastAnchor(store.read, seal.chain))?.at ?? null, clock.now()),
    run: async () => {
      await makeAnchor(parts)
    }
  }
}

/** Tries the anchor folder again, at the start and every hour, as long as anchors wait for it. */
export function waitingAnchors(parts: AuditParts): DueJob {
  const { store, seal, clock } = parts
  let nextTry = 0
  return {
    name: 'audit.anchors.waiting',
    async nextAt() {
      const waiting = await unwrittenAnchors(store.read, seal.chain)
      return waiting.length === 0 ? Infinity : clock.now() + Math.max(0, nextTry - clock.elapsed())
    },
    async run() {
      nextTry = clock.elapsed() + HOUR
      await writeAnchors(parts, { complain: false })
    }
  }
}
