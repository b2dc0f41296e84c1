import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import { SECOND } from '../../domain/clock'
import { appendAudit } from '../../store/audit-record'
import { runDueJobs } from '../due-jobs'
import { dailyAnchor, waitingAnchors } from './anchor-job'
import { beginRecord } from './begin-record'
import { watchClock } from './clock-watch'
import type { AuditParts } from './audit-parts'
import { dailyPurge } from './retention-job'
import { about } from '../../store/store'

/** The record, kept while the program runs. */
export interface AuditKeeping {
  /** Resolves when nothing of it is at work. */
  quiet(): Promise<void>
  /** Ends the jobs and writes the last line. To be called before the store is closed. */
  stop(): Promise<void>
}

/**
 * Begins the record of this run and keeps it: the daily anchor, the daily purge, an eye on the clock. To be awaited
 * before anybody else writes a line: the first line of a chain says whose it is.
 */
export async function keepRecord(parts: AuditParts): Promise<AuditKeeping> {
  const { store, clock, seal, troubled } = parts
  const append = (line: AuditLine): Promise<void> =>
    store.commit(about.chain(seal.chain), (tx, now) => appendAudit(tx, [line], now, seal))

  await beginRecord(parts)
  const jobs = runDueJobs([dailyAnchor(parts), waitingAnchors(parts), dailyPurge(parts)], parts)
  let noting = Promise.resolve()
  const watch = watchClock(clock, (by) => {
    noting = noting
      .then(() => append(auditLine('clock.jumped', null, { seconds: Math.round(by / SECOND) })))
      .catch((error: unknown) => troubled('audit.clock', error))
    // what was due by the old time may not be by the new one, and the other way round
    jobs.look()
  })
  jobs.start()
  watch.start()
  const quiet = async (): Promise<void> => {
    await noting
    await jobs.quiet()
  }
  return {
    quiet,
    async stop() {
      watch.stop()
      await jobs.stop()
      await noting
      await append(auditLine('kiosk.stopped', null, {}))
    }
  }
}
