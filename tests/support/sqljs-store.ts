import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Kysely, sql, type Generated } from 'kysely'
import { openSqlJsEngine, type EngineOptions } from '../../src-main/store/sqljs/engine'
import type { Engine } from '../../src-main/store/sqljs/running-engine'
import { keyRing, type KeyRing } from '../../src-main/store/sqljs/key-ring'

/** The bytes of the real sql.js build. Tests run, and start their children, at the repository's root. */
export const wasm = readFileSync(createRequire(resolve('package.json')).resolve('sql.js/dist/sql-wasm.wasm'))

/** A key ring of test keys, told apart by a letter: the first seals, all open. */
export function testKeys(current = 'a', ...earlier: string[]): KeyRing {
  const bytes = (message: string) => Buffer.from(message.repeat(31) + '!')
  const ring = keyRing(bytes(current), earlier.map(bytes))
  if (!ring.ok) throw new Error(ring.failure)
  return ring.value
}

export interface NoteTable {
  id: Generated<number>
  text: string
  count: number
}
export interface TestTables {
  note: NoteTable
}

/** Opens an engine that must open. */
export async function openEngine(options: Partial<EngineOptions> & { folder: string }): Promise<Engine> {
  const opened = await openSqlJsEngine({ keys: testKeys(), wasm, ...options })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** A handle on the test tables. */
export const tables = (engine: Engine) => new Kysely<TestTables>({ dialect: engine.dialect })

/** Makes the test tables. */
export async function makeTables(engine: Engine): Promise<Kysely<TestTables>> {
  const db = tables(engine)
  await db.schema
    .createTable('note')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  return db
}
