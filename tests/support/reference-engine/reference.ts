import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { SqliteDialect, type SqliteDatabase } from 'kysely'

/** better-sqlite3 as far as it is used here; installed by resources/toolchain/bare-machine/reference-engine.mjs. */
export interface ReferenceDatabase extends SqliteDatabase {
  pragma(text: string): unknown
  exec(text: string): unknown
}

/** Opens a database of better-sqlite3. */
export function referenceDatabase(file: string): ReferenceDatabase {
  const Database: new (file: string) => ReferenceDatabase = createRequire(
    resolve('tests/support/reference-engine/package.json')
  )('better-sqlite3')
  return new Database(file)
}

/** Kysely's own dialect on it. */
export const referenceDialect = (database: SqliteDatabase) => new SqliteDialect({ database })
