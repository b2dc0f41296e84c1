import type { Random } from '../domain/random'
import { theInstallation, type Store } from './store'

/**
 * The 32 bytes that the installation's keyed hashes are derived from, drawn at the first start. They lie in the sealed
 * store and not in its key, so that changing the key makes no code, limit or pseudonym unreadable.
 */
export async function installationSecret(store: Store, random: Random): Promise<Uint8Array> {
  const kept = await store.read
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirst()
  if (kept) return Buffer.from(kept.value, 'hex')
  const drawn = Buffer.from(random.bytes(32))
  await store.commit(theInstallation, (tx) =>
    tx
      .insertInto('installation')
      .values({ name: 'secret', value: drawn.toString('hex') })
      .execute()
  )
  return drawn
}
