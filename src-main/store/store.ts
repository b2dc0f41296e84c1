import { type Kysely, type Transaction as KyselyTransaction } from 'kysely'
import type { Tables } from './schema'

/** Queries outside a transaction: reading. */
export type Reader = Kysely<Tables>
/** One unit of work: everything in it is committed once, or nothing is. */
export type Transaction = KyselyTransaction<Tables>

/** The house's memory. Nothing above this folder knows which engine it runs on. */
export interface Store {
  read: Reader
  /** Runs `work` in one transaction; durable on disk when the promise resolves. A throw rolls everything back. */
  commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}
