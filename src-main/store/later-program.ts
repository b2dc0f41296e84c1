import { Kysely, type Dialect } from 'kysely'
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration'
import { migrations } from './migrations/index'
import type { Tables } from './schema'
import { theInstallation, type Store } from './store'

/** A newer program has changed the tables: what this one would write there might be wrong. */
export interface LaterProgram {
  /** Its version, e.g. `0.2.0+abc1234`; null where it did not say. */
  version: string | null
  /** The changes that this program does not know. */
  migrations: string[]
}

const VERSION = 'program-version'

type WithMigrations = Tables & { [DEFAULT_MIGRATION_TABLE]: { name: string } }

/**
 * Whether the data on an engine come from a newer program; null: they do not. Reads only. Must be asked before
 * `openStore`, which takes a change that it does not know for a fault.
 */
export async function laterProgram(dialect: Dialect): Promise<LaterProgram | null> {
  const db = new Kysely<WithMigrations>({ dialect })
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return null
  const done = await db.selectFrom(DEFAULT_MIGRATION_TABLE).select('name').orderBy('name').execute()
  const unknown = done.map(({ name }) => name).filter((name) => !(name in migrations))
  if (unknown.length === 0) return null
  const version = tables.some(({ name }) => name === 'installation') ? await versionIn(db) : null
  return { version, migrations: unknown }
}

/** The refusal in a sentence, for whoever can mend it. */
export function describeLaterProgram({ version, migrations: unknown }: LaterProgram, ours: string): string {
  const theirs = version ? `Ventanilla ${version}` : 'a newer Ventanilla'
  return (
    `the data were last written by ${theirs}; this is ${ours}, which does not know ${unknown.join(', ')}. ` +
    'Nothing was changed: install the newer program again, or restore a backup from before it'
  )
}

/** Writes down which program the data were last opened by. */
export async function noteProgram(store: Store, version: string): Promise<void> {
  if ((await versionIn(store.read)) === version) return
  await store.commit(theInstallation, (tx) =>
    tx
      .insertInto('installation')
      .values({ name: VERSION, value: version })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: version }))
      .execute()
  )
}

async function versionIn(db: Pick<Kysely<Tables>, 'selectFrom'>): Promise<string | null> {
  const kept = await db
    .selectFrom('installation')
    .select('value')
    .where('name', '=', VERSION)
    .executeTakeFirst()
  return kept?.value ?? null
}
