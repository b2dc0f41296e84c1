import type { Random } from '../domain/random'
import { theInstallation, type Reader, type Store } from './store'

/**
 * The 32 bytes that the installation's keyed hashes are derived from, drawn at the first start. They lie in the sealed
 * store and not in its key, so that changing the key makes no code, limit or pseudonym unreadable.
 */
export async function installationSecret(store: Store, random: Random): Promise<Uint8Array> {
  const kept = await keptSecret(store.read)
  if (kept) return kept
  return store.commit(theInstallation, async (tx) => {
    // another first start may have drawn it meanwhile
    const present = await keptSecret(tx)
    if (present) return present
    const drawn = Buffer.from(random.bytes(32))
    await tx
      .insertInto('installation')
      .values({ name: 'secret', value: drawn.toString('hex') })
      .execute()
    return drawn
  })
}

async function keptSecret(reader: Reader): Promise<Uint8Array | null> {
  const kept = await reader
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirst()
  return kept ? Buffer.from(kept.value, 'hex') : null
}
