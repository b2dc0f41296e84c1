import { dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import type { Random } from '../domain/random'
import type { Disk } from '../store/sqljs/disk'
import type { KeyRing } from '../store/sqljs/key-ring'
import { KeyCredential } from '../store/sqljs/keys/key-credential'
import { KeyFile } from '../store/sqljs/keys/key-file'
import { describeKeyFailure } from '../store/sqljs/keys/key-keeper'
import type { EngineContext } from '../store/sqljs/engine-context'
import type { KeySource } from './store-keys'

/** Name of the credential in the unit, for backups that another machine can open. */
const BACKUP_CREDENTIAL = 'ventanilla-backup-key'

/** Where this kiosk's backups lie and what opens them. */
export interface BackupPlace {
  /** The store's own keys, and who keeps them. */
  ring: KeyRing
  keySource: KeySource
  settings: Settings['store']
  /** Path of the settings file: other paths begin where it lies. */
  config: string | null
  random: Random
  credentials: string | undefined
}

/** The folder of the backups; null: the settings name none. */
export function backupFolder({ settings, config }: Pick<BackupPlace, 'settings' | 'config'>): string | null {
  return settings.backupFolder === null ? null : resolve(dirname(config ?? '.'), settings.backupFolder)
}

/** The keys that seal and open backups. The failure is a sentence. */
export async function backupKeys(place: BackupPlace): Promise<Result<KeyRing, string>> {
  const { settings, config, credentials, random, keySource, ring } = place
  const file = settings.backupKeyFile && resolve(dirname(config ?? '.'), settings.backupKeyFile)
  if (file !== null) {
    const held = await new KeyFile(file, random).load()
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
    : ok(ring)
}

/** What is needed to read backups in a folder. The failure is a sentence: there are no keys for them. */
export async function backupShop(
  place: BackupPlace & { disk: Disk },
  folder: string
): Promise<Result<EngineContext, string>> {
  const keys = await backupKeys(place)
  if (!keys.ok) return keys
  const { disk, random } = place
  return ok({ disk, folder, anchorFolder: folder, ring: keys.value, random, now: () => 0 })
}
