import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeCommand } from '../../../src-main/store/sqljs/command'
import type { Engine } from '../../../src-main/store/sqljs/engine'
import type { KeyRing } from '../../../src-main/store/sqljs/key-ring'
import { makeTables, openEngine, tables, testKeys, wasm, type TestTables } from '../../support/sqljs-store'

let home: string
let store: string
let keyFile: string
let engine: Engine
let db: Kysely<TestTables>

function writeKeys(name: string, ring: KeyRing): string {
  const file = join(home, name)
  writeFileSync(file, ring.current.bytes.toString('hex'), { mode: 0o600 })
  return file
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'backup-'))
  store = join(home, 'store')
  keyFile = writeKeys('key', testKeys())
  engine = await openEngine({ folder: store, now: () => Date.UTC(2026, 10, 21) })
  db = await makeTables(engine)
  await add(1)
  await engine.checkpoint()
  await add(2)
})
afterEach(async () => {
  await engine.close()
  rmSync(home, { recursive: true })
})

const add = (count: number) => db.insertInto('note').values({ text: 'note', count }).execute()

/** Runs the command line as the npm scripts do, in this process. */
async function command(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const code = await storeCommand(args, {
    wasm,
    chance: { bytes: (count) => randomBytes(count) },
    now: Date.now,
    credentials: undefined,
    say: (line) => void said.push(line)
  })
  return { code, said: said.join('\n') }
}

async function countsIn(folder: string, keys = testKeys()): Promise<number[]> {
  const opened = await openEngine({ folder, keys })
  const found = await tables(opened).selectFrom('note').select('count').orderBy('id').execute()
  await opened.close()
  return found.map((note) => note.count)
}

describe('a backup made by the running store', () => {
  it('is one sealed file of that very moment, and restores to a store', async () => {
    const usb = join(home, 'usb')
    const during = db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ text: 'under way', count: 3 }).execute()
      await tx.insertInto('note').values({ text: 'under way', count: 4 }).execute()
    })
    const made = await engine.backup(usb)
    await during
    await add(5)
    if (!made.ok) throw new Error(made.failure.kind)
    expect(readdirSync(usb).map((name) => join(usb, name))).toEqual([made.value.file])
    expect(readFileSync(made.value.file).includes('note')).toBe(false)
    const restored = join(home, 'restored')
    expect(
      await command('restore', '--backup', made.value.file, '--to', restored, '--key-file', keyFile)
    ).toEqual({
      code: 0,
      said: expect.stringContaining(`restored up to transaction ${made.value.sequence}`)
    })
    const found = await countsIn(restored)
    // wholly before or wholly after the transaction that was under way
    expect([
      [1, 2],
      [1, 2, 3, 4]
    ]).toContainEqual(found)
  })

  it('can be sealed with a key of its own, for when the kiosk and its key are gone', async () => {
    const made = await engine.backup(join(home, 'usb'), testKeys('s'))
    if (!made.ok) throw new Error(made.failure.kind)
    const restored = join(home, 'restored')
    const args = ['restore', '--backup', made.value.file, '--to', restored, '--key-file']
    expect(await command(...args, keyFile)).toMatchObject({
      code: 1,
      said: expect.stringContaining('sealed with key')
    })
    const safe = writeKeys('safe', testKeys('s'))
    expect(await command(...args, safe, '--seal-with', keyFile)).toMatchObject({ code: 0 })
    expect(await countsIn(restored)).toEqual([1, 2])
  })

  it('fails in words where there is no folder to write to', async () => {
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    expect(await engine.backup(join(file, 'usb'))).toMatchObject({ ok: false, failure: { kind: 'io' } })
    await add(3)
  })
})

describe('the command line', () => {
  it('verifies a store in use, and one that is not', async () => {
    const running = await command('verify', '--store', store, '--key-file', keyFile)
    expect(running).toEqual({
      code: 0,
      said: expect.stringContaining('transaction 3 (1 of them in the journal)')
    })
    expect(running.said).toContain('note: 2 rows')
    expect(running.said).toContain('snapshot of 2026-11-21')
    await add(3)
    expect(engine.state()).toBe('open')
    await engine.close()
    expect(await command('verify', '--store', store, '--key-file', keyFile)).toMatchObject({ code: 0 })
  })

  it('backs up a store in use', async () => {
    const usb = join(home, 'usb')
    expect(await command('backup', '--store', store, '--to', usb, '--key-file', keyFile)).toMatchObject({
      code: 0
    })
    const [name = ''] = readdirSync(usb)
    expect(await command('verify', '--backup', join(usb, name), '--key-file', keyFile)).toMatchObject({
      code: 0,
      said: expect.stringContaining('note: 2 rows')
    })
  })

  it('finds a changed backup', async () => {
    const made = await engine.backup(join(home, 'usb'))
    if (!made.ok) throw new Error(made.failure.kind)
    const bytes = readFileSync(made.value.file)
    for (const at of [20, 5000, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      writeFileSync(made.value.file, changed)
      expect(await command('verify', '--backup', made.value.file, '--key-file', keyFile)).toMatchObject({
        code: 1,
        said: expect.stringContaining('damaged')
      })
    }
  })

  it('overwrites nothing', async () => {
    const made = await engine.backup(join(home, 'usb'))
    if (!made.ok) throw new Error(made.failure.kind)
    for (const there of [store, join(home, 'full')]) {
      mkdirSync(there, { recursive: true })
      if (there !== store) writeFileSync(join(there, 'something'), '')
      const answer = await command(
        'restore',
        '--backup',
        made.value.file,
        '--to',
        there,
        '--key-file',
        keyFile
      )
      expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('nothing is overwritten') })
    }
    await add(3)
  })

  it('makes a new store of one whose anchor is gone, and the two do not mix', async () => {
    await engine.close()
    rmSync(join(store, 'store.anchor'))
    expect(await command('verify', '--store', store, '--key-file', keyFile)).toMatchObject({
      code: 1,
      said: expect.stringContaining('its anchor is missing')
    })
    const rescued = join(home, 'rescued')
    expect(await command('restore', '--store', store, '--to', rescued, '--key-file', keyFile)).toMatchObject({
      code: 0
    })
    expect(await countsIn(rescued)).toEqual([1, 2])
    for (const name of readdirSync(store)) {
      writeFileSync(join(rescued, name), readFileSync(join(store, name)))
    }
    await expect(openEngine({ folder: rescued })).rejects.toThrow("another store's")
  })

  it('says how it is used when it is not understood', async () => {
    const wrong = [
      [],
      ['verify'],
      ['backup', '--backup', 'x', '--to', 'y'],
      ['restore', '--store', 'x'],
      ['verify', '--x']
    ]
    for (const args of wrong) {
      expect(await command(...args)).toEqual({ code: 2, said: expect.stringContaining('Usage') })
    }
    expect(await command('verify', '--store', store)).toEqual({
      code: 1,
      said: expect.stringContaining('which key')
    })
    const none = join(home, 'none')
    expect(await command('verify', '--store', store, '--key-file', none)).toMatchObject({ code: 1 })
    expect(await command('verify', '--store', none, '--key-file', keyFile)).toEqual({
      code: 1,
      said: expect.stringContaining('there is no store')
    })
  })

  it('runs in plain Node, as the npm scripts start it', () => {
    const script = 'resources/toolchain/store-command.mjs'
    const said = execFileSync(process.execPath, [script, 'verify', '--store', store, '--key-file', keyFile], {
      encoding: 'utf8'
    })
    expect(said).toContain('note: 2 rows')
  })
})
