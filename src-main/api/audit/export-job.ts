import { auditLine } from '../../contract/audit-line'
import { anchorLine } from '../../domain/audit/anchor'
import { exportHead, exportLine, type ExportFormat } from '../../domain/audit/export-lines'
import { appendAudit, linesAfter } from '../../store/audit-record'
import { allAnchors } from '../../store/audit-anchors'
import { makeAnchor } from './anchor-job'
import type { AuditParts } from './audit-parts'

/** Lines read at a time: the whole record may be larger than what memory should hold. */
const STEP = 500

/** Where the pieces of an export go, in order. */
type Write = (text: string) => void

/**
 * Exports the whole record, as long as the store holds it, and all anchors. An anchor is made first, over the line that
 * tells of the export, so that everything in the file can be proved.
 *
 * @param by staff id, or `command-line`
 */
export async function exportRecord(
  parts: AuditParts,
  { format, by }: { format: ExportFormat; by: string },
  to: { record: Write; anchors: Write }
): Promise<{ lines: number; upTo: number }> {
  const { store, seal } = parts
  const { seq: upTo } = await makeAnchor(parts, (tx, now) =>
    appendAudit(tx, [auditLine('audit.exported', null, { format, by })], now, seal)
  )
  to.record(exportHead(format))
  let lines = 0
  let reached = 0
  while (reached < upTo) {
    const step = await linesAfter(store.read, seal.chain, reached, STEP)
    for (const line of step.filter(({ seq }) => seq <= upTo)) {
      to.record(exportLine(line, format))
      lines++
    }
    reached = step.at(-1)?.seq ?? upTo
  }
  for (const anchor of await allAnchors(store.read, seal.chain)) to.anchors(`${anchorLine(anchor)}\n`)
  return { lines, upTo }
}
