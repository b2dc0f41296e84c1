import type { Database, SqlValue as SqlJsValue, Statement } from 'sql.js'
import { WrongStatement } from '../store'
import { SqlRefused } from './failure'
import type { SqlValue } from './record'
import { judge, type StatementKind } from './sql-gate'
import { sqlWords } from './sql-words'

/** A row as Kysely wants it. */
export type ResultRow = Record<string, SqlJsValue>

/** What running a statement gave. */
export interface Outcome {
  readonly rows: ResultRow[]
  /** Rows the statement itself changed; 0 for a read. */
  readonly changed: number
  /** Rows changed in all, by triggers and foreign keys too. */
  readonly touched: number
  /** The last row id given on this connection. */
  readonly lastRowId: number
}

/** A statement that passed the gate and is kept prepared. */
export interface Prepared {
  readonly sql: string
  readonly kind: StatementKind
  readonly statement: Statement
  columns: string[] | null
}

/** Prepared statements kept. The app has a few dozen; `in (?, ?, …)` of many lengths must not pile up. */
const KEPT_STATEMENTS = 250

/**
 * Settings of every connection, live or replaying: both must do the same. `journal_mode` MEMORY can roll back and
 * touches no file; `locking_mode` EXCLUSIVE spares a look at the file per statement (measured: look-ups 20 to 5 µs);
 * `synchronous` OFF because durability is the journal's, not that of a file in memory. `secure_delete` overwrites with
 * zeros what is deleted: a purged line or an emptied message is in no later snapshot or backup.
 */
const SETTINGS = [
  'PRAGMA foreign_keys = ON',
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA synchronous = OFF',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA cache_size = -16384',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA secure_delete = ON'
]

/** The commands of every transaction, kept prepared (measured: a tenth of a commit's work). */
const COMMANDS = ['BEGIN', 'COMMIT', 'ROLLBACK'] as const

/** SQLite's own error, for a statement that is wrong or breaks a constraint; sql.js throws strings for some wrong uses. */
function asError(thrown: unknown): WrongStatement {
  return new WrongStatement(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown })
}

/** The one SQLite connection. Knows nothing of disk and journal. */
export class Connection {
  readonly #kept = new Map<string, Prepared>()
  readonly #tally: Statement
  readonly #commands: ReadonlyMap<string, Statement>
  #touchedBefore = 0

  constructor(private readonly database: Database) {
    for (const setting of SETTINGS) database.exec(setting)
    this.#tally = database.prepare('SELECT total_changes(), last_insert_rowid()')
    this.#commands = new Map(COMMANDS.map((sql) => [sql, database.prepare(sql)]))
  }

  /** The statement, ready to run. Throws SqlRefused, or SQLite's own error for wrong SQL. */
  prepare(sql: string): Prepared {
    const kept = this.#kept.get(sql)
    if (kept) {
      this.#kept.delete(sql)
      this.#kept.set(sql, kept)
      return kept
    }
    const verdict = judge(sql)
    if ('refused' in verdict) throw new SqlRefused(verdict.refused)
    this.#refuseSeveral(sql)
    const prepared = { sql, kind: verdict.kind, statement: this.database.prepare(sql), columns: null }
    this.#kept.set(sql, prepared)
    const [oldest] = this.#kept.values()
    if (this.#kept.size > KEPT_STATEMENTS && oldest) {
      this.#kept.delete(oldest.sql)
      oldest.statement.free()
    }
    return prepared
  }

  /** SQLite would run the first statement and silently leave the rest. */
  #refuseSeveral(sql: string): void {
    const statements = this.database.iterateStatements(sql)
    let rest = ''
    for (const _first of statements) {
      rest = statements.getRemainingSQL()
      break
    }
    if (sqlWords(rest).length > 0) throw new SqlRefused('one statement at a time')
  }

  /** Runs a prepared statement. Throws SQLite's error; the statement then has changed nothing. */
  run(prepared: Prepared, values: readonly SqlValue[]): Outcome {
    const { statement, kind } = prepared
    const rows: ResultRow[] = []
    try {
      statement.bind([...values])
      while (statement.step()) {
        prepared.columns ??= statement.getColumnNames()
        rows.push(rowOf(prepared.columns, statement.get()))
      }
    } catch (thrown) {
      statement.reset()
      throw asError(thrown)
    }
    // sql.js leaves this to us, and half-open statements block COMMIT and export
    statement.reset()
    if (kind === 'read') return { rows, changed: 0, touched: 0, lastRowId: 0 }
    if (kind === 'schema') this.forgetStatements()
    const [total, lastRowId] = this.#counters()
    const touched = total - this.#touchedBefore
    this.#touchedBefore = total
    const changed = kind === 'write' ? this.database.getRowsModified() : 0
    return { rows, changed, touched, lastRowId }
  }

  #counters(): [number, number] {
    this.#tally.step()
    const [total, lastRowId] = this.#tally.get()
    this.#tally.reset()
    return [Number(total), Number(lastRowId)]
  }

  /** Runs a statement of our own that must not pass the gate: BEGIN, COMMIT and the like. */
  command(sql: string): void {
    const kept = this.#commands.get(sql)
    if (!kept) return void this.database.run(sql)
    try {
      kept.step()
    } catch (thrown) {
      throw asError(thrown)
    } finally {
      kept.reset()
    }
  }

  /** A changed schema changes the columns of `select *`. */
  forgetStatements(): void {
    for (const { statement } of this.#kept.values()) statement.free()
    this.#kept.clear()
  }

  /** The whole database as the bytes of a SQLite file. Not inside a transaction. */
  image(): Uint8Array {
    return this.database.export()
  }

  close(): void {
    this.#tally.free()
    for (const command of this.#commands.values()) command.free()
    this.forgetStatements()
    this.database.close()
  }
}

function rowOf(columns: readonly string[], values: readonly SqlJsValue[]): ResultRow {
  const row: ResultRow = {}
  for (let at = 0; at < columns.length; at += 1) {
    const name = columns[at]
    const value = values[at]
    if (name !== undefined && value !== undefined) row[name] = value
  }
  return row
}
