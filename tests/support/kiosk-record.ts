import { Kysely } from 'kysely'
import type { Tables } from '../../src-main/store/schema'
import { openEngine } from './sqljs-store'
import { storeKeysOf } from './store-key-of'

interface Closed {
  folder: string
  store: string
}

/** Opens the store of a closed kiosk and reads from it. */
async function reading<T>({ folder, store }: Closed, read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const engine = await openEngine({ folder: store, keys: await storeKeysOf(folder), mayCreate: false })
  try {
    return await read(new Kysely<Tables>({ dialect: engine.dialect }))
  } finally {
    await engine.close()
  }
}

/** The record of a closed kiosk, oldest line first. */
export function recordIn(kiosk: Closed): Promise<{ event: string; extras: unknown }[]> {
  return reading(kiosk, async (db) => {
    const lines = await db.selectFrom('audit').select(['event', 'extras']).orderBy('seq').execute()
    return lines.map(({ event, extras }) => ({ event, extras: JSON.parse(extras) as unknown }))
  })
}

/** The alerts of a closed kiosk's staff side, but the one about a machine that has no sound card, as this one perhaps. */
export function alertsIn(kiosk: Closed): Promise<{ kind: string; detail: string | null }[]> {
  return reading(kiosk, (db) =>
    db
      .selectFrom('staff_alert')
      .select(['kind', 'detail'])
      .where('kind', '!=', 'voice-silent')
      .orderBy('at')
      .execute()
  )
}
