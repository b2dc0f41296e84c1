import type { Chance } from '../domain/chance'
import type { Store } from './store'

/** The id of this kiosk's chain, drawn at the first start. It outlives a change of the kiosk's name or of its key. */
export async function auditChainId(store: Store, chance: Chance): Promise<string> {
  const kept = await store.read
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'audit-chain')
    .executeTakeFirst()
  if (kept) return kept.value
  const drawn = chance.id()
  await store.commit((tx) =>
    tx.insertInto('installation').values({ name: 'audit-chain', value: drawn }).execute()
  )
  return drawn
}
