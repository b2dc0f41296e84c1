import { auditLine } from '../../contract/audit-line'
import { DAY } from '../../domain/clock'
import { mayPurge, nextDaily } from '../../domain/daily'
import { appendAudit } from '../../store/audit-record'
import { lastRun, noteRun } from '../../store/job-runs'
import {
  cutRecord,
  purgeAlerts,
  purgeCases,
  purgeCodes,
  purgeMessages,
  purgeMarks
} from '../../store/record-retention'
import type { DueJob } from '../due-jobs'
import type { AuditParts } from './audit-parts'
import { about } from '../../store/store'

const JOB = 'retention'
/** A month as long as the longest: what is promised to be kept is kept. */
const MONTH = 31 * DAY

/**
 * Deletes what is past its time, all in one transaction with one line of counts. The record itself is cut only as a
 * whole beginning, up to a line that a signed anchor vouches for: what remains can still be verified.
 */
async function purgeOld({ store, settings, seal }: AuditParts): Promise<void> {
  const { months, auditMonths, messageDays, codeDays, limitDays } = settings.retention
  await store.commit(about.chain(seal.chain), async (tx, now) => {
    const last = await lastRun(tx, JOB)
    await noteRun(tx, JOB, now)
    if (!mayPurge(last, now)) return
    const cut = await cutRecord(tx, seal.chain, now - auditMonths * MONTH, now)
    const counts = {
      letters: await purgeMessages(tx, now - messageDays * DAY),
      codes: await purgeCodes(tx, now - codeDays * DAY),
      marks: await purgeMarks(tx, now - limitDays * DAY),
      cases: await purgeCases(tx, now - months * MONTH, now),
      alerts: await purgeAlerts(tx, now - months * MONTH),
      lines: cut?.lines ?? 0
    }
    if (Object.values(counts).every((count) => count === 0)) return
    const line = auditLine('retention.purged', null, { ...counts, linesUpTo: cut?.upTo ?? null })
    await appendAudit(tx, [line], now, seal)
  })
}

/** The daily purge. */
export function dailyPurge(parts: AuditParts): DueJob {
  return {
    name: JOB,
    nextAt: async () => nextDaily(await lastRun(parts.store.read, JOB), parts.clock.now()),
    run: () => purgeOld(parts)
  }
}
