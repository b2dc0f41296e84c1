import { existsSync } from 'node:fs'
import type { BackUp, BackupTrouble } from '../api/backup-job'
import { fail, ok } from '../contract/result'
import type { Log } from '../platform/log'
import type { Engine } from '../store/sqljs/running-engine'
import { describe, type StoreFailure } from '../store/sqljs/failure'
import { backupFolder, backupKeys, type BackupPlace } from './backup-place'

export interface BackupsParts extends BackupPlace {
  engine: Pick<Engine, 'backup' | 'clearOldBackups'>
  log: Log
}

/** How backups are made by these settings; null: they name no folder. */
export function backupsTo(parts: BackupsParts): BackUp | null {
  const { engine, settings, log } = parts
  const folder = backupFolder(parts)
  if (folder === null) return null
  return async () => {
    // made here, the folder of a medium that is not mounted would lie on the kiosk's own disk
    if (!existsSync(folder)) return fail({ why: 'missing', reason: `the folder ${folder} is not there` })
    const keys = await backupKeys(parts)
    if (!keys.ok) return fail({ why: 'key', reason: keys.failure })
    const made = await engine.backup(folder, keys.value)
    if (!made.ok) return fail({ why: whyOf(made.failure), reason: describe(made.failure) })
    const cleared = engine.clearOldBackups(folder, settings.backupsKept)
    if (!cleared.ok) log.write('backup.old', { reason: describe(cleared.failure) })
    const { sequence, size } = made.value
    return ok({ transaction: sequence, bytes: size, removed: cleared.ok ? cleared.value : 0 })
  }
}

function whyOf({ kind }: StoreFailure): BackupTrouble['why'] {
  return kind === 'disk-full' || kind === 'io' ? kind : 'other'
}
