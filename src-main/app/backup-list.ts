import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupShelf } from '../api/restored-store'
import type { ShelvedBackup } from '../domain/shelved-backup'
import { backupNameSchema } from '../contract/staff/staff-views'
import { fail, ok } from '../contract/result'
import { readHeader, HEADER_BYTES } from '../store/sqljs/file-header'
import { diskFailure } from '../store/sqljs/failure'
import type { Disk } from '../store/sqljs/disk'
import type { EngineContext } from '../store/sqljs/engine-context'
import { checkBackup, unfit } from './backup-check'
import { backupFolder, backupShop, type BackupPlace } from './backup-place'

export interface ShelfParts extends BackupPlace {
  disk: Disk
}

/** Newest backups that are shown: as many as anybody turns pages for. */
const SHOWN = 60

/** The backups in the folder of the settings, as the staff side may see them; null: no folder is named. */
export function backupShelf(parts: ShelfParts): BackupShelf | null {
  const folder = backupFolder(parts)
  if (folder === null) return null
  return {
    async list() {
      if (!existsSync(folder)) return null
      const at = await backupShop(parts, folder)
      const names = parts.disk.list(folder).filter((name) => backupNameSchema.safeParse(name).success)
      return names
        .map((name) => shelved(at.ok ? at.value : null, folder, name))
        .sort((a, b) => (b.madeAt ?? 0) - (a.madeAt ?? 0))
        .slice(0, SHOWN)
    },
    async check(name, auditChain) {
      const at = await backupShop(parts, folder)
      if (!at.ok) return fail('key')
      const checked = await checkBackup(at.value, join(folder, name), auditChain)
      if (!checked.ok) return fail(checked.failure.why)
      checked.value.connection.close()
      const { store, sequence, chain } = checked.value.header
      return ok({ store, sequence, chain })
    }
  }
}

/** Reads a backup's head alone: a list must not take as long as reading every copy. */
function shelved(shop: EngineContext | null, folder: string, name: string): ShelvedBackup {
  const file = join(folder, name)
  try {
    const bytes = statSync(file).size
    if (!shop) return { name, madeAt: null, bytes, state: 'key' }
    const handle = shop.disk.open(file, 'read')
    const head = readHeader(shop.ring, file, 'backup', handle.read(HEADER_BYTES, 0))
    handle.close()
    if (head.ok) return { name, madeAt: head.value.header.madeAt, bytes, state: 'unread' }
    return { name, madeAt: null, bytes, state: unfit(head.failure).why }
  } catch (error) {
    return { name, madeAt: null, bytes: 0, state: unfit(diskFailure(error, 'reading the backup', file)).why }
  }
}
