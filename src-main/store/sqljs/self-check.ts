import { createHash } from 'node:crypto'
import type { Database, SqlJsStatic } from 'sql.js'
import { fail, ok, type Result } from '../../contract/result'
import type { StoreFailure } from './failure'

/**
 * The one build that the journal was proven on. Whoever opens the store repeats its statements, so "the same SQL on
 * another SQLite" must never happen unnoticed. To move on: new values here, then all of tests/integration/store and
 * `npm run test:store:long`.
 */
export const ENGINE = {
  name: 'sql.js 1.16.0, SQLite 3.54.1',
  sourceId: '2026-10-16 14:45:20 555e07ef33f69a0957d24d8e555b702464a131d6f1607f4c3c1e4551e8e6ca76',
  wasmSha256: '43bbcdd44287e5a2db3b6b5af34b1a3485a7a441285d247976c1ebe3c61f8dbf'
} as const

const first = (db: Database, sql: string) => db.exec(sql)[0]?.values[0]?.[0]

/** What the store leans on, beyond what sql.js promises in so many words. `t` has one row. */
const RELIED_ON: readonly { readonly what: string; readonly holds: (db: Database) => boolean }[] = [
  {
    what: 'export() leaves the connection, its settings and its statements alive',
    holds(db) {
      db.exec('PRAGMA foreign_keys = ON')
      const statement = db.prepare('SELECT count(*) FROM t')
      const image = db.export()
      const alive = statement.step()
      statement.free()
      return alive && image.length > 0 && first(db, 'PRAGMA foreign_keys') === 1
    }
  },
  {
    what: 'total_changes() counts what a trigger does, getRowsModified() does not',
    holds(db) {
      const before = Number(first(db, 'SELECT total_changes()'))
      db.exec('CREATE TRIGGER twice AFTER INSERT ON t BEGIN UPDATE t SET a = a; END')
      db.exec('INSERT INTO t VALUES (2)')
      return db.getRowsModified() === 1 && Number(first(db, 'SELECT total_changes()')) === before + 3
    }
  },
  {
    what: 'a rollback takes back rows and schema',
    holds(db) {
      db.exec('BEGIN; DELETE FROM t; CREATE TABLE gone (a INTEGER) STRICT; ROLLBACK')
      return first(db, 'SELECT count(*) FROM t') !== 0 && first(db, 'PRAGMA table_list(gone)') === undefined
    }
  }
]

/** Checks that this is the sql.js that the journal was written for. `wasm`: the bytes of sql-wasm.wasm. */
export function selfCheck(sql: SqlJsStatic, wasm: Uint8Array): Result<void, StoreFailure> {
  const unknown = (found: string) =>
    fail({ kind: 'version-unknown' as const, file: 'sql-wasm.wasm', found, known: ENGINE.name })
  const digest = createHash('sha256').update(wasm).digest('hex')
  if (digest !== ENGINE.wasmSha256) return unknown(`a build with SHA-256 ${digest}`)
  const db = new sql.Database()
  try {
    const sourceId = first(db, 'SELECT sqlite_source_id()')
    if (sourceId !== ENGINE.sourceId) return unknown(`SQLite ${String(sourceId)}`)
    db.exec('CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1)')
    const broken = RELIED_ON.find((one) => !one.holds(db))
    return broken ? unknown(`a build where this is not so: ${broken.what}`) : ok()
  } finally {
    db.close()
  }
}
