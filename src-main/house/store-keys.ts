import { join } from 'node:path'
import type { Chance } from '../domain/chance'
import { KeyCredential } from '../store/sqljs/keys/key-credential'
import { KeyFile } from '../store/sqljs/keys/key-file'
import type { KeyKeeper } from '../store/sqljs/keys/key-keeper'

/**
 * Who keeps the store's keys: systemd where it hands them to the service ($CREDENTIALS_DIRECTORY), else a file that
 * only its owner may read, made at the first start.
 */
export function storeKeyKeeper(folder: string, chance: Chance, credentials: string | undefined): KeyKeeper {
  return credentials ? new KeyCredential(credentials) : new KeyFile(join(folder, 'store.key'), chance)
}
