import { join } from 'node:path'
import { systemRandom } from '../../src-main/platform/system-random'
import type { KeyRing } from '../../src-main/store/sqljs/key-ring'
import { KeyFile } from '../../src-main/store/sqljs/keys/key-file'

/** The keys of a kiosk's store, from the plain key file in its data folder. */
export async function storeKeysOf(dataDir: string): Promise<KeyRing> {
  const held = await new KeyFile(join(dataDir, 'keys', 'store.key'), systemRandom()).load()
  if (!held.ok || !held.value) throw new Error('there is no key')
  return held.value
}
