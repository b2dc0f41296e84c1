import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CREDENTIAL, KeyCredential } from '../../../src-main/store/sqljs/keys/key-credential'
import { KeyFile } from '../../../src-main/store/sqljs/keys/key-file'
import { rotateKey } from '../../../src-main/store/sqljs/keys/rotation'
import type { KeySealer } from '../../../src-main/store/sqljs/keys/key-keeper'
import type { KeyRing } from '../../../src-main/store/sqljs/key-ring'
import type { Result } from '../../../src-main/contract/result'
import { openEngine, makeTables, tables } from '../../support/sqljs-store'

const random = { bytes: (count: number) => randomBytes(count) }
const hexKey = () => randomBytes(32).toString('hex')

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
  file = join(folder, 'kept', 'store.key')
})
afterEach(() => rmSync(folder, { recursive: true }))

function ring(result: Result<KeyRing | null, unknown>): KeyRing {
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result))
  return result.value
}

describe('the key file', () => {
  it('makes a key once, for its owner only, and gives it back', async () => {
    const keeper = new KeyFile(file, random)
    expect(await keeper.load()).toEqual({ ok: true, value: null })
    const made = ring(await keeper.create())
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(ring(await keeper.load())).toEqual(made)
    expect(await keeper.create()).toEqual({ ok: false, failure: { kind: 'key-exists', file } })
    expect(ring(await keeper.load())).toEqual(made)
  })

  it('refuses a key that others may read', async () => {
    const keeper = new KeyFile(file, random)
    await keeper.create()
    for (const mode of [0o640, 0o604, 0o660]) {
      chmodSync(file, mode)
      const failure = { kind: 'key-exposed', file, mode: mode.toString(8) }
      expect(await keeper.load()).toEqual({ ok: false, failure })
      expect(await keeper.rotate()).toEqual({ ok: false, failure })
    }
  })

  it('refuses what is not a key, and a link', async () => {
    const cases = ['', '# nothing\n', 'ff\n', `${'00'.repeat(32)}\n`, `${hexKey()}\nnot a key\n`]
    for (const text of cases) {
      const wrong = join(folder, 'wrong')
      writeFileSync(wrong, text, { mode: 0o600 })
      expect(await new KeyFile(wrong, random).load()).toMatchObject({ failure: { kind: 'key-unreadable' } })
    }
    await new KeyFile(file, random).create()
    const link = join(folder, 'link')
    symlinkSync(file, link)
    expect(await new KeyFile(link, random).load()).toMatchObject({ failure: { kind: 'key-unreadable' } })
  })

  it('rotates while the store runs', async () => {
    const keeper = new KeyFile(file, random)
    const store = join(folder, 'store')
    const old = ring(await keeper.create())
    const engine = await openEngine({ folder: store, keys: old })
    const db = await makeTables(engine)
    await db.insertInto('note').values({ text: 'kept', count: 1 }).execute()
    expect(await rotateKey(keeper, engine)).toEqual({ ok: true })
    const now = ring(await keeper.load())
    expect(now.current).not.toEqual(old.current)
    expect(now.earlier).toEqual([])
    await db.insertInto('note').values({ text: 'after', count: 2 }).execute()
    await engine.close()
    const again = await openEngine({ folder: store, keys: ring(await keeper.load()) })
    expect(await tables(again).selectFrom('note').select('text').execute()).toHaveLength(2)
    await again.close()
    await expect(openEngine({ folder: store, keys: old })).rejects.toThrow('key-wrong')
  })

  it('holds what opens the store, wherever a rotation is interrupted', async () => {
    const keeper = new KeyFile(file, random)
    const store = join(folder, 'store')
    await (await openEngine({ folder: store, keys: ring(await keeper.create()) })).close()
    const failing = {
      rekey: () => Promise.resolve({ ok: false as const, failure: { kind: 'closed' as const } })
    }
    expect(await rotateKey(keeper, failing)).toMatchObject({ failure: { kind: 'closed' } })
    expect(ring(await keeper.load()).earlier).toHaveLength(1)
    const engine = await openEngine({ folder: store, keys: ring(await keeper.load()) })
    // opening has sealed everything with the new key, so the old one may go
    const settled = ring(await keeper.settle())
    await engine.close()
    await (await openEngine({ folder: store, keys: settled })).close()
  })

  it('keeps only what the keyring sealed, where there is one', async () => {
    const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
    const sealer: KeySealer = {
      seal: (clear) => turned(Buffer.from(clear)),
      open: (sealed) => (sealed.includes('\n') ? null : turned(sealed).toString())
    }
    const keeper = new KeyFile(file, random, sealer)
    const made = ring(await keeper.create())
    expect(readFileSync(file).includes(made.current.bytes.toString('hex'))).toBe(false)
    expect(ring(await keeper.load())).toEqual(made)
    writeFileSync(file, `${hexKey()}\n`)
    expect(await keeper.load()).toMatchObject({ failure: { kind: 'key-unreadable' } })
  })
})

describe('the systemd credential', () => {
  it('is read, never made or changed', async () => {
    const keeper = new KeyCredential(folder)
    expect(await keeper.load()).toEqual({ ok: true, value: null })
    const credential = join(folder, CREDENTIAL)
    writeFileSync(credential, `${hexKey()}\n${hexKey()}\n`, { mode: 0o440 })
    const held = ring(await keeper.load())
    expect(held.earlier).toHaveLength(1)
    expect(await keeper.settle()).toEqual({ ok: true, value: held })
    for (const refused of [await keeper.create(), await keeper.rotate()]) {
      expect(refused).toMatchObject({ failure: { kind: 'key-fixed' } })
    }
    chmodSync(credential, 0o444)
    expect(await keeper.load()).toMatchObject({ failure: { kind: 'key-exposed' } })
  })
})
