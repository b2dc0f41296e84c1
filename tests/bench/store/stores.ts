import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { CompiledQuery, Kysely, type Dialect } from 'kysely'
import initSqlJs from 'sql.js'
import type { EngineOptions } from '../../../src-main/store/sqljs/engine'
import type { Engine } from '../../../src-main/store/sqljs/running-engine'
import { realDisk } from '../../../src-main/store/sqljs/real-disk'
import { restoreImage } from '../../../src-main/store/sqljs/restore-backup'
import { openEngine, testKeys } from '../../support/sqljs-store'
import {
  referenceDatabase,
  referenceDialect,
  type ReferenceDatabase
} from '../../support/reference-engine/reference'
import { INSERT, typicalTransaction, UPDATE, valuesOf, type BenchTables } from './database'

/** A store under measurement, filled with the same image. */
export interface BenchStore {
  readonly name: string
  readonly db: Kysely<BenchTables>
  /** Commits one typical transaction; resolves when it is durable. */
  commit(seq: number): Promise<void>
  close(): Promise<void>
}
export interface OursStore extends BenchStore {
  readonly engine: Engine
  readonly folder: string
}
export interface NativeStore extends BenchStore {
  readonly dialect: Dialect
  readonly database: ReferenceDatabase
  readonly file: string
}

const kysely = (dialect: Dialect) => new Kysely<BenchTables>({ dialect })

/** A store whose transactions go through Kysely. */
export function throughKysely(name: string, dialect: Dialect): BenchStore {
  const db = kysely(dialect)
  return { name, db, commit: (seq) => typicalTransaction(db, seq), close: () => db.destroy() }
}

async function layOut(folder: string, image: Buffer): Promise<void> {
  const random = { bytes: (count: number) => randomBytes(count) }
  const shop = { disk: realDisk, folder, anchorFolder: folder, ring: testKeys(), random, now: Date.now }
  const header = { sequence: 0, chain: '00'.repeat(16) }
  const made = await restoreImage(shop, { header, image })
  if (!made.ok) throw new Error(made.failure.kind)
}

/** Ours: sql.js with the sealed journal, through Kysely. */
export async function ours(
  folder: string,
  image: Buffer,
  options: Partial<EngineOptions> = {}
): Promise<OursStore> {
  await layOut(folder, image)
  const engine = await openEngine({ folder, ...options })
  return {
    ...throughKysely('sql.js with journal, encrypted', engine.dialect),
    engine,
    folder,
    close: async () => void (await engine.close())
  }
}

/** Ours without Kysely: the driver, handed finished SQL. */
export async function oursBare(folder: string, image: Buffer): Promise<OursStore> {
  const store = await ours(folder, image)
  const driver = store.engine.dialect.createDriver()
  const connection = await driver.acquireConnection()
  return {
    ...store,
    name: 'sql.js with journal, without Kysely',
    async commit(seq) {
      const { inserted, updated } = valuesOf(seq)
      await driver.beginTransaction(connection, {})
      await connection.executeQuery(CompiledQuery.raw(INSERT, inserted))
      await connection.executeQuery(CompiledQuery.raw(UPDATE, updated))
      await driver.commitTransaction(connection)
    },
    async close() {
      await driver.releaseConnection(connection)
      await store.close()
    }
  }
}

/** better-sqlite3, WAL, synchronous FULL, in clear text, through Kysely. */
export function native(file: string, image: Buffer): NativeStore {
  fs.writeFileSync(file, image)
  return openNative(file)
}

/** The same on a file that is there. */
export function openNative(file: string): NativeStore {
  const database = referenceDatabase(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const dialect = referenceDialect(database)
  return { ...throughKysely('better-sqlite3 WAL FULL, plain', dialect), dialect, database, file }
}

/** better-sqlite3 without Kysely: prepared statements. */
export function nativeBare(file: string, image: Buffer): NativeStore {
  const store = native(file, image)
  const [begin, insert, update, commit] = ['begin', INSERT, UPDATE, 'commit'].map((sql) =>
    store.database.prepare(sql)
  )
  return {
    ...store,
    name: 'better-sqlite3, prepared, without Kysely',
    commit(seq) {
      const { inserted, updated } = valuesOf(seq)
      begin?.run([])
      insert?.run([...inserted])
      update?.run([...updated])
      commit?.run([])
      return Promise.resolve()
    }
  }
}

/** The naive way: sql.js, the whole file written anew after each transaction, in clear text. Empty without an image. */
export async function exportingDialect(file: string, image?: Buffer): Promise<Dialect> {
  const { Database } = await initSqlJs()
  const database = new Database(image && new Uint8Array(image))
  database.exec('PRAGMA foreign_keys = ON')
  let inTransaction = false
  const save = () => {
    const fd = fs.openSync(`${file}.part`, 'w')
    fs.writeSync(fd, database.export())
    fs.fsyncSync(fd)
    fs.closeSync(fd)
    fs.renameSync(`${file}.part`, file)
  }
  // Kysely's own SQLite driver, on the few calls that it makes
  return referenceDialect({
    close: () => database.close(),
    prepare: (text) => ({
      reader: /^\s*(select|with|pragma)|\breturning\b/i.test(text),
      all(parameters) {
        const rows: unknown[] = []
        database.each(
          text,
          [...(parameters as number[])],
          (row) => rows.push(row),
          () => undefined
        )
        return rows
      },
      run(parameters) {
        database.run(text, [...(parameters as number[])])
        if (text === 'begin') inTransaction = true
        else if (text === 'commit' || text === 'rollback') inTransaction = false
        if (!inTransaction && text !== 'rollback') save()
        return { changes: database.getRowsModified(), lastInsertRowid: 0 }
      },
      iterate: () => [][Symbol.iterator]()
    })
  })
}

/** The same, as a store under measurement. */
export async function exporting(file: string, image: Buffer): Promise<BenchStore> {
  return throughKysely('naive export(), plain', await exportingDialect(file, image))
}
