import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult
} from 'kysely'
import type { Ledger } from './transaction-log'
import type { Turnstile } from './turnstile'

/** A schema change is part of a transaction like any other: a migration happens wholly or not at all. */
class JournaledAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely's handle: everything it runs goes to the ledger. */
class LedgerConnection implements DatabaseConnection {
  constructor(
    readonly ledger: Ledger,
    readonly leave: () => void
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changed, lastRowId } = this.ledger.execute(query.sql, query.parameters)
    return {
      rows: rows as R[],
      numAffectedRows: BigInt(changed),
      ...(query.query.kind === 'InsertQueryNode' ? { insertId: BigInt(lastRowId) } : {})
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // everything is in memory already: a stream would only keep a statement half open across awaits
    for (const row of (await this.executeQuery<R>(query)).rows) yield { rows: [row] }
  }
}

/** One connection, used by one caller at a time. */
class LedgerDriver implements Driver {
  constructor(
    private readonly ledger: Ledger,
    private readonly turnstile: Turnstile,
    private readonly afterTurn: () => void
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LedgerConnection> {
    return new LedgerConnection(this.ledger, await this.turnstile.enter())
  }

  async releaseConnection(connection: LedgerConnection): Promise<void> {
    // a caller that went away in the middle (an aborted query) must not leave its transaction to the next one
    this.ledger.rollback()
    this.afterTurn()
    connection.leave()
  }

  async beginTransaction(): Promise<void> {
    this.ledger.begin()
  }

  async commitTransaction(): Promise<void> {
    this.ledger.commit()
  }

  async rollbackTransaction(): Promise<void> {
    this.ledger.rollback()
  }

  async savepoint(_connection: LedgerConnection, name: string): Promise<void> {
    this.ledger.savepoint(name)
  }

  async rollbackToSavepoint(_connection: LedgerConnection, name: string): Promise<void> {
    this.ledger.rollbackTo(name)
  }

  async releaseSavepoint(_connection: LedgerConnection, name: string): Promise<void> {
    this.ledger.release(name)
  }

  /** The engine is closed by who opened it, not by Kysely. */
  async destroy(): Promise<void> {}
}

/**
 * The engine as Kysely sees it: the only way to run SQL, and therefore the only place that has to write the journal.
 * `afterTurn` runs after each use of the connection.
 */
export function journaledDialect(ledger: Ledger, turnstile: Turnstile, afterTurn: () => void): Dialect {
  return {
    createDriver: () => new LedgerDriver(ledger, turnstile, afterTurn),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new JournaledAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db)
  }
}
