import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings
} from 'kysely'
import { NotStored, WrongStatement } from './store'

/**
 * An engine behind the store's door: whatever it throws, at a query, a commit or while it is reached, comes out as one
 * kind, `NotStored` with the cause. What a commit's own work throws never passes here, and goes on as it came.
 *
 * @param refused told of every refusal, before whoever asked learns it
 */
export function behindTheDoor(dialect: Dialect, refused: (error: NotStored) => void): Dialect {
  const doing: Doing = async (work) => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof WrongStatement) throw error
      const told = error instanceof NotStored ? error : new NotStored(textOf(error), { cause: error })
      refused(told)
      throw told
    }
  }
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new DoorDriver(dialect.createDriver(), doing),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler()
  }
}

type Doing = <T>(work: () => Promise<T>) => Promise<T>
type Compile = Parameters<NonNullable<Driver['savepoint']>>[2]

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

class DoorConnection implements DatabaseConnection {
  constructor(
    readonly inner: DatabaseConnection,
    private readonly doing: Doing
  ) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.doing(() => this.inner.executeQuery<R>(query))
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    const rows = this.inner.streamQuery<R>(query, chunkSize)
    for (;;) {
      const next = await this.doing(() => rows.next())
      if (next.done) return
      yield next.value
    }
  }
}

const innerOf = (connection: DatabaseConnection): DatabaseConnection =>
  connection instanceof DoorConnection ? connection.inner : connection

class DoorDriver implements Driver {
  constructor(
    private readonly inner: Driver,
    private readonly doing: Doing
  ) {}

  init = (): Promise<void> => this.doing(() => this.inner.init())

  acquireConnection = (): Promise<DatabaseConnection> =>
    this.doing(async () => new DoorConnection(await this.inner.acquireConnection(), this.doing))

  beginTransaction = (connection: DatabaseConnection, settings: TransactionSettings): Promise<void> =>
    this.doing(() => this.inner.beginTransaction(innerOf(connection), settings))

  commitTransaction = (connection: DatabaseConnection): Promise<void> =>
    this.doing(() => this.inner.commitTransaction(innerOf(connection)))

  rollbackTransaction = (connection: DatabaseConnection): Promise<void> =>
    this.doing(() => this.inner.rollbackTransaction(innerOf(connection)))

  savepoint = (connection: DatabaseConnection, name: string, compile: Compile): Promise<void> =>
    this.doing(async () => this.inner.savepoint?.(innerOf(connection), name, compile))

  rollbackToSavepoint = (connection: DatabaseConnection, name: string, compile: Compile): Promise<void> =>
    this.doing(async () => this.inner.rollbackToSavepoint?.(innerOf(connection), name, compile))

  releaseSavepoint = (connection: DatabaseConnection, name: string, compile: Compile): Promise<void> =>
    this.doing(async () => this.inner.releaseSavepoint?.(innerOf(connection), name, compile))

  releaseConnection = (connection: DatabaseConnection): Promise<void> =>
    this.doing(() => this.inner.releaseConnection(innerOf(connection)))

  destroy = (): Promise<void> => this.doing(() => this.inner.destroy())
}
