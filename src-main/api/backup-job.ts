import type { AuditExtras } from '../contract/audit-events'
import { auditLine } from '../contract/audit-line'
import type { Result } from '../contract/result'
import { HOUR, MINUTE, type Clock } from '../domain/clock'
import { appendAudit, lastLineOf } from '../store/audit-record'
import { lastRun, noteRun } from '../store/job-runs'
import { about, type Store } from '../store/store'
import type { DueJob } from './due-jobs'
import { tellStaff, type StaffTelling } from './tell-staff'

/** A finished backup: the last transaction in it, the size of the data, and how many older copies were removed. */
export interface BackupDone {
  transaction: number
  bytes: number
  removed: number
}

/** Why there is none; `reason` is a sentence for whoever can mend it. */
export interface BackupTrouble extends AuditExtras<'backup.failed'> {
  reason: string
}

/** Makes a sealed copy of the store where the settings say. */
export type BackUp = () => Promise<Result<BackupDone, BackupTrouble>>

export interface BackupParts extends StaffTelling {
  store: Store
  clock: Clock
  backUp: BackUp
  /** Hours between two backups. */
  hours: number
  /** For the technical log. */
  troubled: (what: string, error: unknown) => void
}

const JOB = 'backup'
/** A medium that is missing is looked for so often. */
const NEXT_TRY = 15 * MINUTE

/**
 * Makes a backup and writes down that it was made, or that it could not be: the latter once, with an alert to staff,
 * until one succeeds again. Answers whether it was made.
 */
export async function backUpNow(parts: BackupParts): Promise<boolean> {
  const { store, seal } = parts
  const result = await parts.backUp()
  if (result.ok) {
    await store.commit(about.chain(seal.chain), async (tx, now) => {
      await noteRun(tx, JOB, now)
      await appendAudit(tx, [auditLine('backup.made', null, result.value)], now, seal)
    })
    return true
  }
  const { why, reason } = result.failure
  parts.troubled('backup', reason)
  await store.commit(about.chain(seal.chain), async (tx, now) => {
    const last = await lastLineOf(tx, seal.chain, ['backup.made', 'backup.failed'])
    if (last?.event === 'backup.failed') return
    const line = auditLine('backup.failed', null, { why })
    await tellStaff(tx, parts, line, { kind: 'backup-failed', detail: reason }, now)
  })
  return false
}

/** The scheduled backup. At once where there was none, or the clock was set back behind the last. */
export function backupJob(parts: BackupParts): DueJob {
  const { store, clock, hours } = parts
  let nextTry = 0
  return {
    name: JOB,
    async nextAt() {
      const last = await lastRun(store.read, JOB)
      const due = last === null || last > clock.now() ? clock.now() : last + hours * HOUR
      return Math.max(due, clock.now() + nextTry - clock.elapsed())
    },
    async run() {
      nextTry = clock.elapsed() + NEXT_TRY
      if (await backUpNow(parts)) nextTry = 0
    }
  }
}
