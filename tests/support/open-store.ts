import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach } from 'vitest'
import type { EngineOptions } from '../../src-main/store/sqljs/engine'
import type { Engine } from '../../src-main/store/sqljs/running-engine'
import { makeTables, openEngine, tables, type TestTables } from './sqljs-store'

/** A store in a folder of its own for each test, opened anew at will. */
export class OpenStore {
  folder = ''
  #engine: Engine | null = null
  #db: Kysely<TestTables> | null = null

  constructor() {
    beforeEach(async () => {
      this.folder = mkdtempSync(join(tmpdir(), 'store-'))
      this.#engine = await openEngine({ folder: this.folder })
      this.#db = await makeTables(this.#engine)
    })
    afterEach(async () => {
      await this.#engine?.close()
      rmSync(this.folder, { recursive: true })
    })
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('no store is open')
    return this.#engine
  }

  get db(): Kysely<TestTables> {
    if (!this.#db) throw new Error('no store is open')
    return this.#db
  }

  /** Closes it and opens it again. */
  async reopen(options: Partial<EngineOptions> = {}): Promise<void> {
    await this.engine.close()
    this.#engine = await openEngine({ folder: this.folder, ...options })
    this.#db = tables(this.#engine)
  }

  async add(text: string, on: Kysely<TestTables> = this.db): Promise<void> {
    await on.insertInto('note').values({ text, count: 1 }).execute()
  }

  /** The notes' texts, oldest first. */
  async texts(on: Kysely<TestTables> = this.db): Promise<string[]> {
    const notes = await on.selectFrom('note').select('text').orderBy('id').execute()
    return notes.map((note) => note.text)
  }

  /** The same after closing and opening. */
  async textsReopened(): Promise<string[]> {
    await this.reopen()
    return this.texts()
  }
}
