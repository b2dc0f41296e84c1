import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach } from 'vitest'
import { storeCommand } from '../../src-main/store/sqljs/command'
import type { Engine } from '../../src-main/store/sqljs/running-engine'
import type { KeyRing } from '../../src-main/store/sqljs/key-ring'
import { makeTables, openEngine, tables, testKeys, wasm, type TestTables } from './sqljs-store'

/** An open store with a snapshot and one transaction after it, and its key file, for each test anew. */
export class BackedUpStore {
  home = ''
  folder = ''
  keyFile = ''
  #open: { engine: Engine; db: Kysely<TestTables> } | null = null

  constructor() {
    beforeEach(async () => {
      this.home = mkdtempSync(join(tmpdir(), 'backup-'))
      this.folder = this.at('store')
      this.keyFile = this.writeKeys('key', testKeys())
      const engine = await openEngine({ folder: this.folder, now: () => Date.UTC(2026, 10, 21) })
      this.#open = { engine, db: await makeTables(engine) }
      await this.add(1)
      await engine.checkpoint()
      await this.add(2)
    })
    afterEach(async () => {
      await this.engine.close()
      rmSync(this.home, { recursive: true })
    })
  }

  get engine(): Engine {
    if (!this.#open) throw new Error('no store is open')
    return this.#open.engine
  }

  get db(): Kysely<TestTables> {
    if (!this.#open) throw new Error('no store is open')
    return this.#open.db
  }

  /** A path beside the store. */
  at(name: string): string {
    return join(this.home, name)
  }

  /** Writes a key file and tells its path. */
  writeKeys(name: string, ring: KeyRing): string {
    writeFileSync(this.at(name), ring.current.bytes.toString('hex'), { mode: 0o600 })
    return this.at(name)
  }

  async add(count: number): Promise<void> {
    await this.db.insertInto('note').values({ text: 'note', count }).execute()
  }

  /** Backs up to a folder beside the store and tells the file. */
  async backUp(keys?: KeyRing): Promise<string> {
    const made = await this.engine.backup(this.at('usb'), keys)
    if (!made.ok) throw new Error(made.failure.kind)
    return made.value.file
  }
}

/** Runs the command line as the npm scripts do, in this process. */
export async function command(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const code = await storeCommand(args, {
    wasm,
    random: { bytes: (count) => randomBytes(count) },
    now: Date.now,
    credentials: undefined,
    say: (line) => void said.push(line)
  })
  return { code, said: said.join('\n') }
}

/** The notes in a store that lies there. */
export async function countsIn(folder: string, keys = testKeys()): Promise<number[]> {
  const opened = await openEngine({ folder, keys })
  const found = await tables(opened).selectFrom('note').select('count').orderBy('id').execute()
  await opened.close()
  return found.map((note) => note.count)
}
