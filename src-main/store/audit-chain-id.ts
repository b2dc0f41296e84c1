import type { Random } from '../domain/random'
import { theInstallation, type Reader, type Store } from './store'

/** The id of this kiosk's chain, drawn at the first start. It outlives a change of the kiosk's name or of its key. */
export async function auditChainId(store: Store, random: Random): Promise<string> {
  const kept = await keptAuditChain(store.read)
  if (kept !== null) return kept
  return store.commit(theInstallation, async (tx) => {
    // another first start may have drawn it meanwhile
    const present = await keptAuditChain(tx)
    if (present !== null) return present
    const drawn = random.id()
    await tx.insertInto('installation').values({ name: 'audit-chain', value: drawn }).execute()
    return drawn
  })
}

/** The id that was drawn; null where no start has drawn one yet. */
export async function keptAuditChain(reader: Reader): Promise<string | null> {
  const kept = await reader
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'audit-chain')
    .executeTakeFirst()
  return kept?.value ?? null
}
