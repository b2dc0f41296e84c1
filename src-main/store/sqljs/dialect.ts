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
import type { TransactionLog } from './transaction-log'
import type { Mutex } from '../../domain/mutex'

/** A schema change is part of a transaction like any other: a migration happens wholly or not at all. */
class JournaledAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  /** The driver lets in one caller at a time. A lock of Kysely's beside it would stay shut after an error of the driver. */
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** Kysely's handle: everything it runs goes to the transaction log. */
class TransactionLogConnection implements DatabaseConnection {
  constructor(
    readonly transactionLog: TransactionLog,
    readonly leave: () => void
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changed, lastRowId } = this.transactionLog.execute(query.sql, query.parameters)
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
class TransactionLogDriver implements Driver {
  constructor(
    private readonly transactionLog: TransactionLog,
    private readonly mutex: Mutex,
    private readonly afterTurn: () => void
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<TransactionLogConnection> {
    return new TransactionLogConnection(this.transactionLog, await this.mutex.enter())
  }

  async releaseConnection(connection: TransactionLogConnection): Promise<void> {
    // a caller that went away in the middle (an aborted query) must not leave its transaction to the next one
    try {
      this.transactionLog.rollback()
      this.afterTurn()
    } finally {
      // whatever fails here, the next one is let in
      connection.leave()
    }
  }

  async beginTransaction(): Promise<void> {
    this.transactionLog.begin()
  }

  async commitTransaction(): Promise<void> {
    this.transactionLog.commit()
  }

  async rollbackTransaction(): Promise<void> {
    this.transactionLog.rollback()
  }

  async savepoint(_connection: TransactionLogConnection, name: string): Promise<void> {
    this.transactionLog.savepoint(name)
  }

  async rollbackToSavepoint(_connection: TransactionLogConnection, name: string): Promise<void> {
    this.transactionLog.rollbackTo(name)
  }

  async releaseSavepoint(_connection: TransactionLogConnection, name: string): Promise<void> {
    this.transactionLog.release(name)
  }

  /** The engine is closed by who opened it, not by Kysely. */
  async destroy(): Promise<void> {}
}

/**
 * The engine as Kysely sees it: the only way to run SQL, and therefore the only place that has to write the journal.
 * `afterTurn` runs after each use of the connection.
 */
export function journaledDialect(
  transactionLog: TransactionLog,
  mutex: Mutex,
  afterTurn: () => void
): Dialect {
  return {
    createDriver: () => new TransactionLogDriver(transactionLog, mutex, afterTurn),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new JournaledAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db)
  }
}
