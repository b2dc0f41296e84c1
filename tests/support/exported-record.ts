import { DAY, MINUTE } from '../../src-main/domain/clock'
import { recordVisits } from './audit-record'
import type { ExportedAnchor, ExportedLine } from './audit-tampering'
import { jsonLines, keptRecord, type KeptRecord } from './kept-record'

/** A record of three days, as whoever audits gets it. */
export interface ExportedRecord {
  kept: KeptRecord
  lines: ExportedLine[]
  anchors: ExportedAnchor[]
  /** Paths of the export, of all anchors, and of the public key. */
  paths: { record: string; anchors: string; key: string }
  /** The same as CSV, exported a moment earlier. */
  csv: { record: string; anchors: string }
}

export async function exportedRecord(): Promise<ExportedRecord> {
  const kept = await keptRecord()
  const { store, seal } = kept.parts
  for (let day = 0; day < 3; day++) {
    await recordVisits(store, 1, seal, kept.clock.now())
    await kept.pass(DAY)
  }
  await recordVisits(store, 1, seal, kept.clock.now())
  kept.clock.advance(MINUTE)
  const csv = await kept.exported('csv')
  const exported = await kept.exported('jsonl')
  return {
    kept,
    lines: jsonLines(exported.record) as unknown as ExportedLine[],
    anchors: jsonLines(exported.anchors) as unknown as ExportedAnchor[],
    paths: { ...exported, key: kept.publicKeyFile() },
    csv
  }
}
