import type { Dialect } from 'kysely'
import { fail, ok, type Result } from '../../contract/result'
import { moveAnchor } from './rollback-guard'
import { clearOldBackups, writeBackup, type BackupMade } from './make-backup'
import { clearAway, newGeneration } from './checkpoint'
import type { Connection } from './connection'
import { journaledDialect } from './dialect'
import type { Engine } from './running-engine'
import type { StoreFailure } from './failure'
import { RESERVE } from './journal'
import type { KeyRing } from './key-ring'
import { TransactionLog } from './transaction-log'
import type { Release } from './lock'
import type { Opened, OpeningReport } from './open-database'
import { replaceContents, type Aside } from './replacement'
import type { StoreHealth, StateListener, StoreState } from './store-state'
import { createMutex } from '../../domain/mutex'
import type { Continued, EngineContext } from './engine-context'

/** The store between opening and closing. */
export class RunningStore implements Engine {
  readonly dialect: Dialect
  readonly opened: OpeningReport
  /** SQLite here is one connection, and a transaction spans awaits. */
  readonly #mutex = createMutex()
  readonly #transactionLog: TransactionLog
  readonly #connection: Connection
  #shop: EngineContext
  #at: Pick<Continued, 'store' | 'generation'>
  /** Bytes of journal at which the next checkpoint is forced; moves on when one fails. */
  #bound: number
  #forced: Promise<unknown> | null = null

  constructor(
    shop: EngineContext,
    opened: Opened,
    private readonly storeState: StoreHealth,
    private readonly release: Release,
    private readonly journalBound: number
  ) {
    this.#shop = shop
    this.#at = opened.at
    this.#bound = journalBound
    this.#connection = opened.connection
    this.opened = opened.report
    // a mark that does not move is only a weaker mark: no reason to refuse the transaction that made the journal grow
    this.#transactionLog = new TransactionLog(
      opened.connection,
      opened.journal,
      storeState,
      () => void this.#moveAnchor()
    )
    this.dialect = journaledDialect(this.#transactionLog, this.#mutex, () => this.#forceCheckpoint())
    if (opened.trouble) storeState.readOnly(opened.trouble)
  }

  state(): StoreState {
    return this.storeState.state
  }

  because(): StoreFailure | null {
    return this.storeState.because
  }

  mayHeal(): boolean {
    return this.storeState.mayHeal
  }

  onState(listener: StateListener): void {
    this.storeState.listen(listener)
  }

  tryAgain(): Promise<StoreState> {
    return this.#mutex.pass(() => {
      if (this.storeState.mayHeal) this.#transactionLog.lookForRoom()
      return this.storeState.state
    })
  }

  journalSize(): number {
    return this.#transactionLog.journal.size
  }

  checkpoint(): Promise<Result<void, StoreFailure>> {
    return this.#mutex.pass(() => this.#checkpoint())
  }

  backup(folder: string, keys?: KeyRing): Promise<Result<BackupMade, StoreFailure>> {
    return this.#mutex.pass(() => {
      if (this.storeState.state === 'closed') return fail({ kind: 'closed' as const })
      const shop = { ...this.#shop, ring: keys ?? this.#shop.ring }
      return writeBackup(shop, folder, this.#here(), this.#connection.image())
    })
  }

  clearOldBackups(folder: string, keep: number): Result<number, StoreFailure> {
    return clearOldBackups(this.#shop.disk, folder, this.#at.store, keep)
  }

  rekey(keys: KeyRing): Promise<Result<void, StoreFailure>> {
    return this.#mutex.pass(() => {
      this.#shop = { ...this.#shop, ring: keys }
      return this.#checkpoint()
    })
  }

  replaceWith(image: Uint8Array, aside: Aside): Promise<Result<BackupMade, StoreFailure>> {
    return this.#mutex.pass(async () => {
      const { because } = this.storeState
      if (because) return fail({ kind: 'read-only' as const, because })
      const images = { present: this.#connection.image(), next: image }
      const replaced = await replaceContents(this.#shop, this.#here(), images, aside)
      if (replaced.ok || !replaced.failure.settled) this.#end()
      return replaced.ok ? replaced : fail(replaced.failure.failure)
    })
  }

  close(): Promise<Result<void, StoreFailure>> {
    return this.#mutex.pass(async () => {
      if (this.storeState.state === 'closed') return ok()
      try {
        return await this.#settle()
      } finally {
        this.#end()
      }
    })
  }

  /** Gives back memory, file and lock. */
  #end(): void {
    this.storeState.closed()
    try {
      this.#transactionLog.journal.close()
    } finally {
      this.#connection.close()
      this.release()
    }
  }

  /** So that the next opening has nothing to repeat, and knows how far we came. */
  async #settle(): Promise<Result<void, StoreFailure>> {
    if (this.storeState.state !== 'open') return ok()
    const settled = this.journalSize() > 0 ? await this.#checkpoint() : ok()
    const anchored = this.#moveAnchor()
    return settled.ok ? anchored : settled
  }

  #here(): Continued {
    return { ...this.#at, reached: this.#transactionLog.journal.reached }
  }

  #moveAnchor(): Result<void, StoreFailure> {
    return moveAnchor(this.#shop, this.#here())
  }

  /** Callers hold the turn. */
  async #checkpoint(): Promise<Result<void, StoreFailure>> {
    const { because, mayHeal } = this.storeState
    if (because && !mayHeal) return fail({ kind: 'read-only', because })
    const next = { ...this.#here(), generation: this.#at.generation + 1 }
    const made = await newGeneration(this.#shop, next, this.#connection.image())
    if (!made.ok) {
      const { failure, settled } = made.failure
      if (!settled) this.storeState.readOnly(failure)
      return fail(failure)
    }
    this.#transactionLog.journal.close()
    this.#transactionLog.journal = made.value
    this.#at = next
    this.#bound = this.journalBound
    this.storeState.healed()
    const anchored = this.#moveAnchor()
    clearAway(this.#shop, next.generation)
    return anchored
  }

  /** After a transaction: a journal past its bound is put into a snapshot before the next one. */
  #forceCheckpoint(): void {
    if (this.#forced || this.journalSize() < this.#bound || this.storeState.state !== 'open') return
    this.#forced = this.checkpoint().then((done) => {
      this.#forced = null
      if (!done.ok) this.#bound = this.journalSize() + RESERVE
    })
  }
}
