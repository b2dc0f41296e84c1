import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  Kysely,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow
} from 'kysely'
import type { Tables } from './schema'
import type { Reader, Transaction } from './store'

/** Marks everything that a commit's work calls, however deep; what it began and left running is free when it is over. */
const committing = new AsyncLocalStorage<{ over: boolean }>()

/** Runs a commit's work, which may begin no other: one that waits for another waits for ever. */
export function withinCommit<T>(work: () => Promise<T>): Promise<T> {
  const mark = { over: false }
  return committing.run(mark, async () => {
    try {
      return await work()
    } finally {
      mark.over = true
    }
  })
}

/** Begins what a commit's work set off but does not wait for: the store has told that it takes nothing any more. */
export function apartFromCommit(begin: () => void): void {
  committing.exit(begin)
}

/** Throws within a commit's work. */
export function refuseWithin(what: string): void {
  if (committing.getStore()?.over === false)
    throw new Error(`${what} within a commit, which would wait for it for ever`)
}

/** Queries that throw within a commit: what decides there is read through its transaction. */
export function readingOutside(db: Kysely<Tables>): Reader {
  return db.withPlugin({
    transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
      refuseWithin('something was read outside')
      return node
    },
    transformResult: ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> =>
      Promise.resolve(result)
  })
}

/**
 * A transaction that throws when a query is begun before the one before has answered. A connection does one at a time;
 * and after a query that failed, an engine may take no more in this transaction.
 */
export function oneAtATime(tx: Transaction): Transaction {
  const underWay = new Set<object>()
  const guard: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (underWay.size > 0)
        throw new Error('a query was begun in a transaction while another is under way, or after one failed')
      underWay.add(queryId)
      return node
    },
    transformResult({ result, queryId }) {
      underWay.delete(queryId)
      return Promise.resolve(result)
    }
  }
  return tx.withPlugin(guard)
}
