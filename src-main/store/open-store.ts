import { Kysely, type Dialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index'
import type { Tables } from './schema'
import type { Store } from './store'

/**
 * Opens the app's memory on an engine and brings its tables up to date, all missing migrations in one transaction.
 * Throws when a migration fails: then nothing was changed.
 */
export async function openStore(dialect: Dialect): Promise<Store> {
  const read = new Kysely<Tables>({ dialect })
  const migrator = new Migrator({
    db: read,
    provider: { getMigrations: () => Promise.resolve(migrations) }
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
  return {
    read,
    commit: (work) => read.transaction().execute(work),
    close: () => read.destroy()
  }
}
