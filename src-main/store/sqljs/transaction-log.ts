import type { Connection, Outcome, Prepared } from './connection'
import { SqlRefused, StoreRefusal, type StoreFailure } from './failure'
import type { Journal } from './journal'
import { sqlValue, writePayload, type SqlValue, type WrittenStatement } from './record'
import type { StoreHealth } from './store-state'

/** Room made sure of before a transaction changes anything: a typical one takes a single block. */
const TYPICAL_PAYLOAD = 3 * 1024

interface Savepoint {
  readonly name: string
  /** Statements written before it. */
  readonly written: number
}

/** A transaction under way. */
interface Work {
  written: WrittenStatement[]
  savepoints: Savepoint[]
  /** A statement failed: as on PostgreSQL, only a rollback may follow (to a savepoint, or of everything). */
  failed: boolean
  /** The schema was changed: statements prepared since then may not outlive a rollback. */
  reshaped: boolean
}

/**
 * Memory and journal in step. The order is the whole point: make room, run the statements in memory, append the frame
 * and wait for the medium, and only then COMMIT in memory and answer. Whatever fails before the frame is on disk is
 * rolled back in memory, so that memory never holds what the disk may not.
 */
export class TransactionLog {
  #work: Work | null = null

  constructor(
    private readonly connection: Connection,
    public journal: Journal,
    private readonly storeState: StoreHealth,
    /** ActFailure when the journal file has grown: a good moment to move the anchor. */
    private readonly onGrown: () => void
  ) {}

  /** Whether a transaction is under way. */
  get busy(): boolean {
    return this.#work !== null
  }

  begin(): void {
    if (this.#work) throw new SqlRefused('a transaction is already under way')
    if (this.storeState.state === 'closed') throw new StoreRefusal({ kind: 'closed' })
    this.connection.command('BEGIN')
    this.#work = { written: [], savepoints: [], failed: false, reshaped: false }
  }

  /** Runs one statement: in the transaction under way, or as a transaction of its own. */
  execute(sql: string, parameters: readonly unknown[]): Outcome {
    if (this.storeState.state === 'closed') throw new StoreRefusal({ kind: 'closed' })
    const values = parameters.map(sqlValue)
    if (this.#work?.failed)
      throw new SqlRefused('a statement failed: this transaction can only be rolled back')
    const prepared = this.#prepare(sql)
    if (prepared.kind === 'read') return this.connection.run(prepared, values)
    this.#ensureWritable()
    if (this.#work) return this.#write(this.#work, prepared, values)
    this.begin()
    try {
      const outcome = this.execute(sql, values)
      this.commit()
      return outcome
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  #prepare(sql: string): Prepared {
    try {
      return this.connection.prepare(sql)
    } catch (error) {
      if (this.#work) this.#work.failed = true
      throw error
    }
  }

  #write(work: Work, prepared: Prepared, values: readonly SqlValue[]): Outcome {
    const { sql } = prepared
    if (prepared.kind === 'schema') work.reshaped = true
    try {
      const outcome = this.connection.run(prepared, values)
      work.written.push({ sql, values, touched: outcome.touched })
      return outcome
    } catch (error) {
      work.failed = true
      throw error
    }
  }

  /** Refuses at once where a commit would be refused. A disk that was full is tried again. */
  #ensureWritable(): void {
    const { because, mayHeal } = this.storeState
    if (because && !mayHeal) throw new StoreRefusal({ kind: 'read-only', because })
    const failure = this.lookForRoom()
    if (failure) throw new StoreRefusal(failure)
  }

  /** Makes sure of room for a payload, and sets the storeState accordingly. */
  lookForRoom(payloadLength = TYPICAL_PAYLOAD): StoreFailure | null {
    const room = this.journal.reserve(payloadLength)
    if (!room.ok) {
      this.storeState.readOnly(room.failure, room.failure.kind === 'disk-full')
      return room.failure
    }
    if (room.value) this.onGrown()
    this.storeState.healed()
    return null
  }

  /** Durable on the medium when it returns. Throws StoreRefusal with nothing committed, or with outcome unknown. */
  commit(): void {
    const work = this.#work
    if (!work) throw new SqlRefused('no transaction is under way')
    if (work.failed) throw new SqlRefused('a statement failed: this transaction can only be rolled back')
    if (work.written.length > 0) this.#append(work)
    try {
      this.connection.command('COMMIT')
    } catch (error) {
      // on disk, but not in memory: only reopening brings the two together again
      const file = 'memory'
      const cause: StoreFailure = { kind: 'io', act: `COMMIT: ${String(error)}`, file, code: 'ECOMMIT' }
      this.storeState.readOnly({ kind: 'outcome-unknown', cause })
      this.rollback()
      throw new StoreRefusal({ kind: 'outcome-unknown', cause })
    }
    this.#work = null
  }

  #append(work: Work): void {
    const payload = writePayload(work.written)
    const noRoom = this.lookForRoom(payload.length)
    if (noRoom) throw new StoreRefusal(noRoom)
    const appended = this.journal.append(payload)
    if (appended.ok) return
    this.storeState.readOnly(appended.failure)
    throw new StoreRefusal(appended.failure)
  }

  /** Forgets the transaction under way. Harmless where there is none: a failed commit is followed by it too. */
  rollback(): void {
    const work = this.#work
    if (!work) return
    this.#work = null
    this.connection.command('ROLLBACK')
    if (work.reshaped) this.connection.forgetStatements()
  }

  savepoint(name: string): void {
    const work = this.#inWork()
    if (work.failed) throw new SqlRefused('a statement failed: this transaction can only be rolled back')
    this.connection.command(`SAVEPOINT ${quoted(name)}`)
    work.savepoints.push({ name, written: work.written.length })
  }

  /** What was written since the savepoint is undone and leaves no trace in the frame. */
  rollbackTo(name: string): void {
    const work = this.#inWork()
    const at = findSavepoint(work, name)
    this.connection.command(`ROLLBACK TO ${quoted(name)}`)
    if (work.reshaped) this.connection.forgetStatements()
    work.written.length = work.savepoints[at]?.written ?? 0
    work.savepoints.length = at + 1
    work.failed = false
  }

  release(name: string): void {
    const work = this.#inWork()
    if (work.failed) throw new SqlRefused('a statement failed: this transaction can only be rolled back')
    const at = findSavepoint(work, name)
    this.connection.command(`RELEASE ${quoted(name)}`)
    work.savepoints.length = at
  }

  #inWork(): Work {
    if (!this.#work) throw new SqlRefused('a savepoint belongs in a transaction')
    return this.#work
  }
}

function findSavepoint(work: Work, name: string): number {
  const at = work.savepoints.findLastIndex((one) => one.name === name)
  if (at < 0) throw new SqlRefused(`there is no savepoint ${name}`)
  return at
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
