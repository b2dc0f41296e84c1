import { type Kysely, type Transaction as KyselyTransaction } from 'kysely'
import type { Tables } from './schema'

/** Queries outside a transaction: reading. */
export type Reader = Kysely<Tables>
/** One unit of work: everything in it is committed once, or nothing is. */
export type Transaction = KyselyTransaction<Tables>

/**
 * The store did not take a transaction: the disk is full or fails. Whoever asked learns it by this; the app has been
 * told already. Any other error of a commit is a mistake of the program.
 */
export class NotStored extends Error {
  override readonly name: string = 'NotStored'
}

/** For what the app does by itself: a refusal was told of where it happened, anything else goes on as it came. */
export function unlessRefused(error: unknown): void {
  if (!(error instanceof NotStored)) throw error
}

/** The app's memory. Nothing above this folder knows which engine it runs on. */
export interface Store {
  read: Reader
  /** Runs `work` in one transaction; durable on disk when the promise resolves. A throw rolls everything back. */
  commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}
