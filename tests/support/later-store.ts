import { join } from 'node:path'
import { sql } from 'kysely'
import { storeKeyKeeper } from '../../src-main/app/store-keys'
import { systemRandom } from '../../src-main/platform/system-random'
import { openStore } from '../../src-main/store/open-store'
import { heldKeys } from '../../src-main/store/sqljs/keys/key-keeper'
import { openEngine } from './sqljs-store'
import { testClock } from './test-clock'

/** Changes the data of a kiosk that is not running as a newer program would: by a migration that this one does not know. */
export async function changeAsLaterProgram(dataDir: string): Promise<void> {
  const keys = await heldKeys(storeKeyKeeper(join(dataDir, 'keys'), systemRandom(), undefined))
  if (!keys.ok) throw new Error(keys.failure.kind)
  const engine = await openEngine({ folder: join(dataDir, 'store'), keys: keys.value })
  const store = await openStore(engine.dialect, testClock())
  await sql`insert into kysely_migration (name, timestamp) values ('9000-from-later', '2031-01-01T00:00:00.000Z')`.execute(
    store.read
  )
  await store.close()
  await engine.close()
}
