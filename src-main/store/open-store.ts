import { Kysely, type Dialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Clock } from '../domain/clock'
import { apartFromCommit, oneAtATime, readingOutside, refuseWithin, withinCommit } from './commit-guard'
import { behindTheDoor } from './engine-door'
import { migrations } from './migrations/index'
import type { Tables } from './schema'
import { locksOf, type NotStored, type Store } from './store'

/**
 * Opens the app's memory on an engine and brings its tables up to date, all missing migrations in one transaction.
 * Throws when a migration fails: then nothing was changed.
 *
 * @param clock tells a commit its time
 * @param refused told of everything that the engine did not take or answer
 */
export async function openStore(
  dialect: Dialect,
  clock: Pick<Clock, 'now'>,
  refused: (error: NotStored) => void = () => undefined
): Promise<Store> {
  const db = new Kysely<Tables>({
    // a refusal is met in the middle of a commit, which does not wait for what follows from it
    dialect: behindTheDoor(dialect, (error) => apartFromCommit(() => refused(error)))
  })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) }
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
  return {
    read: readingOutside(db),
    async commit(whom, work) {
      // one connection does one transaction at a time: nothing to lock, but what cannot be locked is refused here too
      locksOf(whom)
      refuseWithin('a commit was begun')
      return db.transaction().execute((tx) => withinCommit(() => work(oneAtATime(tx), clock.now())))
    },
    close: () => db.destroy()
  }
}
