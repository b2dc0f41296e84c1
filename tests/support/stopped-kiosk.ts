import { join } from 'node:path'
import { storeKeyKeeper } from '../../src-main/app/store-keys'
import { systemRandom } from '../../src-main/platform/system-random'
import { openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { heldKeys } from '../../src-main/store/sqljs/keys/key-keeper'
import { openEngine } from './sqljs-store'
import { testClock } from './test-clock'

/** Reads the store of a kiosk that is not running, from its disk. */
export async function inStoreOf<T>(dataDir: string, read: (store: Store) => Promise<T>): Promise<T> {
  const keys = await heldKeys(storeKeyKeeper(join(dataDir, 'keys'), systemRandom(), undefined))
  if (!keys.ok) throw new Error(keys.failure.kind)
  const engine = await openEngine({ folder: join(dataDir, 'store'), keys: keys.value })
  const store = await openStore(engine.dialect, testClock())
  try {
    return await read(store)
  } finally {
    await store.close()
    await engine.close()
  }
}

/** A line of the audit record, as a test reads it. */
export interface RecordLine {
  event: string
  extras: Record<string, unknown>
}

/** The record of a kiosk that is not running, oldest line first. */
export const recordOf = (dataDir: string): Promise<RecordLine[]> =>
  inStoreOf(dataDir, async ({ read }) => {
    const rows = await read.selectFrom('audit').select(['event', 'extras']).orderBy('seq').execute()
    return rows.map(({ event, extras }) => ({
      event,
      extras: JSON.parse(String(extras)) as Record<string, unknown>
    }))
  })
