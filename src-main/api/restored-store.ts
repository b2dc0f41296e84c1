import { auditLine } from '../contract/audit-line'
import type { RestoreTrouble } from '../contract/audit-events/store-lines'
import type { Result } from '../contract/result'
import type { Instant } from '../domain/clock'
import type { ShelvedBackup } from '../domain/shelved-backup'
import { appendAudit } from '../store/audit-record'
import { dropRestoreNote, putRestoreNote, restoreNote } from '../store/restore-note'
import { about, type Store, type Transaction } from '../store/store'
import { tellStaff, type StaffTelling } from './tell-staff'

/** What names a backup beyond its file's name: another file under the same name is another backup. */
export interface BackupIdentity {
  store: string
  /** Its last transaction. */
  sequence: number
  chain: string
}

/** The backups that this kiosk could be put back to. */
export interface BackupShelf {
  /** Newest first; null: the folder is not there. */
  list(): Promise<ShelvedBackup[] | null>
  /** Reads one wholly: is it whole, ours to open, and of the kiosk with this chain of lines? Changes nothing. */
  check(name: string, auditChain: string): Promise<Result<BackupIdentity, RestoreTrouble>>
}

interface RestoreParts extends StaffTelling {
  store: Store
}

/**
 * Writes the order to restore a backup into the store, with its line of the record. It is carried out when the store is
 * opened next; until then nothing is touched.
 */
export async function orderRestore(
  tx: Transaction,
  now: Instant,
  seal: RestoreParts['seal'],
  by: string,
  name: string,
  backup: BackupIdentity
): Promise<void> {
  await putRestoreNote(tx, { state: 'ordered', by, backup: name, ...backup })
  const line = auditLine('staff.orderedRestore', null, { by, transaction: backup.sequence })
  await appendAudit(tx, [line], now, seal)
}

/** Tells, at the start, what became of a restore: in the record, and to supervisors. Once, however often it starts. */
export async function tellOfRestore(parts: RestoreParts): Promise<void> {
  const { store, seal } = parts
  await store.commit(about.chain(seal.chain), async (tx, now) => {
    const note = await restoreNote(tx)
    if (note === null || note.state === 'ordered') return
    const { by } = note
    await dropRestoreNote(tx)
    if (note.state === 'failed') {
      const line = auditLine('store.restoreFailed', null, { by, why: note.why })
      return tellStaff(tx, parts, line, { kind: 'restore-failed', detail: note.reason }, now)
    }
    const { transaction, aside } = note
    const end = { asideLine: aside?.line ?? null, asideHash: aside?.hash ?? null }
    const line = auditLine('store.restored', null, { by, transaction, ...end })
    return tellStaff(tx, parts, line, { kind: 'store-restored', detail: by }, now)
  })
}
