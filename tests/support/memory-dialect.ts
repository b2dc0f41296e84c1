import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler
} from 'kysely'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'

/** sql.js without a disk, for tests of rules that need a store but not its durability. */
export async function memoryDialect(): Promise<Dialect> {
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run('pragma foreign_keys = on')
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler()
  }
}

function driverOf(database: Database): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
      Promise.resolve(run<R>(database, query)),
    streamQuery: () => {
      throw new Error('not needed here')
    }
  }
  let free = Promise.resolve()
  let release = () => {}
  const say = (sql: string) => async () => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const before = free
      free = new Promise((resolve) => {
        void before.then(() => {
          release = resolve
        })
      })
      await before
      return connection
    },
    beginTransaction: say('begin'),
    commitTransaction: say('commit'),
    rollbackTransaction: say('rollback'),
    releaseConnection: () => Promise.resolve(release()),
    destroy: () => Promise.resolve(database.close())
  }
}

function run<R>(database: Database, query: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(query.sql, query.parameters as SqlValue[])
  try {
    const rows: R[] = []
    while (statement.step()) rows.push(statement.getAsObject() as R)
    return { rows, numAffectedRows: BigInt(database.getRowsModified()) }
  } finally {
    statement.free()
  }
}
