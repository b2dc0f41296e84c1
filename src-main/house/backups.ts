import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BackUp, BackupTrouble } from '../api/backup'
import { fail, ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import type { Chance } from '../domain/chance'
import type { Log } from '../machine/log'
import type { Engine } from '../store/sqljs/engine'
import { describe, type StoreFailure } from '../store/sqljs/failure'
import type { KeyRing } from '../store/sqljs/key-ring'
import { KeyCredential } from '../store/sqljs/keys/key-credential'
import { KeyFile } from '../store/sqljs/keys/key-file'
import { describeKeyFailure } from '../store/sqljs/keys/key-keeper'
import type { KeySource } from './store-keys'

/** Name of the credential in the unit, for backups that another machine can open. */
const BACKUP_CREDENTIAL = 'ventanilla-backup-key'

export interface BackupsParts {
  engine: Pick<Engine, 'backup' | 'clearOldBackups'>
  /** Who keeps the store's own key. */
  keySource: KeySource
  settings: Settings['store']
  /** Path of the settings file: other paths begin where it lies. */
  config: string | null
  chance: Chance
  credentials: string | undefined
  log: Log
}

/** How backups are made by these settings; null: they name no folder. */
export function backupsTo(parts: BackupsParts): BackUp | null {
  const { engine, settings, config, log } = parts
  if (settings.backupFolder === null) return null
  const folder = resolve(dirname(config ?? '.'), settings.backupFolder)
  return async () => {
    // made here, the folder of a medium that is not mounted would lie on the kiosk's own disk
    if (!existsSync(folder)) return fail({ why: 'missing', reason: `the folder ${folder} is not there` })
    const keys = await backupKeys(parts)
    if (!keys.ok) return fail({ why: 'key', reason: keys.failure })
    const made = await engine.backup(folder, keys.value ?? undefined)
    if (!made.ok) return fail({ why: whyOf(made.failure), reason: describe(made.failure) })
    const cleared = engine.clearOldBackups(folder, settings.backupsKept)
    if (!cleared.ok) log.write('backup.old', { reason: describe(cleared.failure) })
    const { sequence, size } = made.value
    return ok({ transaction: sequence, bytes: size, removed: cleared.ok ? cleared.value : 0 })
  }
}

/** The keys that seal backups; null: those of the store. The failure is a sentence. */
async function backupKeys(parts: BackupsParts): Promise<Result<KeyRing | null, string>> {
  const { settings, config, credentials, chance, keySource } = parts
  const file = settings.backupKeyFile && resolve(dirname(config ?? '.'), settings.backupKeyFile)
  if (file !== null) {
    const held = await new KeyFile(file, chance).load()
    if (!held.ok) return fail(describeKeyFailure(held.failure))
    return held.value ? ok(held.value) : fail(`there is no key in ${file}`)
  }
  if (credentials !== undefined) {
    const held = await new KeyCredential(credentials, BACKUP_CREDENTIAL).load()
    if (!held.ok) return fail(describeKeyFailure(held.failure))
    if (held.value) return ok(held.value)
  }
  return keySource === 'keyring'
    ? fail('only the keyring of this machine could open it: name a key of their own in store.backupKeyFile')
    : ok(null)
}

function whyOf({ kind }: StoreFailure): BackupTrouble['why'] {
  return kind === 'disk-full' || kind === 'io' ? kind : 'other'
}
