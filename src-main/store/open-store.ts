import { Kysely, type Dialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Clock } from '../domain/clock'
import { oneAtATime, readingOutside, refuseWithin, withinCommit } from './commit-guard'
import { migrations } from './migrations/index'
import type { Tables } from './schema'
import { locksOf, type Store } from './store'

/**
 * Opens the app's memory on an engine and brings its tables up to date, all missing migrations in one transaction.
 * Throws when a migration fails: then nothing was changed.
 *
 * @param clock tells a commit its time
 */
export async function openStore(dialect: Dialect, clock: Pick<Clock, 'now'>): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
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
