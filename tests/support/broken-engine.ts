import { SqliteAdapter, type Dialect, type Driver } from 'kysely'

/** Where a line to a database server breaks. */
export type Breaks = 'connect' | 'query' | 'commit'

/** With this, Kysely keeps no lock of its own, which a connection that cannot be had would leave shut for ever. */
class ServerAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }

  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** An engine as a database server is: what it throws is its own, and no kind that the program knows. */
export interface BrokenEngine {
  breaks: Breaks | null
  /** Refusals thrown so far. */
  thrown: number
  of(dialect: Dialect): Dialect
}

export function brokenEngine(): BrokenEngine {
  const engine: BrokenEngine = { breaks: null, thrown: 0, of }
  const through = (where: Breaks): void => {
    if (engine.breaks !== where) return
    engine.thrown++
    throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
  }
  function of(dialect: Dialect): Dialect {
    return {
      ...dialect,
      createAdapter: () => new ServerAdapter(),
      createDriver: () => broken(dialect.createDriver())
    }
  }
  const broken = (driver: Driver): Driver => ({
    init: () => driver.init(),
    async acquireConnection() {
      through('connect')
      const connection = await driver.acquireConnection()
      const execute = connection.executeQuery.bind(connection)
      connection.executeQuery = async (query) => {
        through('query')
        return execute(query)
      }
      return connection
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    async commitTransaction(connection) {
      through('commit')
      await driver.commitTransaction(connection)
    },
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy()
  })
  return engine
}
