import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { writeImage } from '../../../src-main/store/sqljs/snapshot'
import { BackedUpStore, command, countsIn } from '../../support/backed-up-store'
import { FakeDisk } from '../../support/fake-disk'
import { openEngine, testKeys } from '../../support/sqljs-store'

const kiosk = new BackedUpStore()

describe('the command line', () => {
  it('verifies a store in use, and one that is not', async () => {
    const running = await command('verify', '--store', kiosk.folder, '--key-file', kiosk.keyFile)
    expect(running).toEqual({
      code: 0,
      said: expect.stringContaining('transaction 3 (1 of them in the journal)')
    })
    expect(running.said).toContain('note: 2 rows')
    expect(running.said).toContain('snapshot of 2026-11-21')
    await kiosk.add(3)
    expect(kiosk.engine.state()).toBe('open')
    await kiosk.engine.close()
    expect(await command('verify', '--store', kiosk.folder, '--key-file', kiosk.keyFile)).toMatchObject({
      code: 0
    })
  })

  it('backs up a store in use', async () => {
    const usb = kiosk.at('usb')
    expect(
      await command('backup', '--store', kiosk.folder, '--to', usb, '--key-file', kiosk.keyFile)
    ).toMatchObject({
      code: 0
    })
    const [name = ''] = readdirSync(usb)
    expect(await command('verify', '--backup', join(usb, name), '--key-file', kiosk.keyFile)).toMatchObject({
      code: 0,
      said: expect.stringContaining('note: 2 rows')
    })
  })

  it('finds a changed backup', async () => {
    const made = await kiosk.engine.backup(kiosk.at('usb'))
    if (!made.ok) throw new Error(made.failure.kind)
    const bytes = readFileSync(made.value.file)
    for (const at of [20, 5000, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      writeFileSync(made.value.file, changed)
      expect(await command('verify', '--backup', made.value.file, '--key-file', kiosk.keyFile)).toMatchObject(
        {
          code: 1,
          said: expect.stringContaining('damaged')
        }
      )
    }
  })

  it('finds a database that is not sound, however well it is sealed', async () => {
    const { Database } = await initSqlJs()
    const unsound = new Database()
    unsound.exec('create table a (id integer primary key) strict; create table b (a_id references a (id))')
    unsound.exec('insert into b values (1)')
    const disk = new FakeDisk()
    const header = {
      kind: 'backup' as const,
      store: '00'.repeat(16),
      generation: 1,
      sequence: 0,
      chain: '00'.repeat(16)
    }
    const fields = { ...header, engine: '', size: 0, madeAt: 0 }
    const random = { bytes: (count: number) => randomBytes(count) }
    await writeImage(disk.create('/store/b'), testKeys(), random, fields, unsound.export())
    unsound.close()
    const file = kiosk.at('unsound.backup')
    writeFileSync(file, disk.bytes('b'))
    expect(
      await command('restore', '--backup', file, '--to', kiosk.at('new'), '--key-file', kiosk.keyFile)
    ).toEqual({
      code: 1,
      said: expect.stringContaining('a row of b points to nothing in a')
    })
  })

  it('overwrites nothing', async () => {
    const made = await kiosk.engine.backup(kiosk.at('usb'))
    if (!made.ok) throw new Error(made.failure.kind)
    for (const there of [kiosk.folder, kiosk.at('full')]) {
      mkdirSync(there, { recursive: true })
      if (there !== kiosk.folder) writeFileSync(join(there, 'something'), '')
      const answer = await command(
        'restore',
        '--backup',
        made.value.file,
        '--to',
        there,
        '--key-file',
        kiosk.keyFile
      )
      expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('nothing is overwritten') })
    }
    await kiosk.add(3)
  })

  it('makes a new store of one whose anchor is gone, and the two do not mix', async () => {
    await kiosk.engine.close()
    rmSync(join(kiosk.folder, 'store.anchor'))
    expect(await command('verify', '--store', kiosk.folder, '--key-file', kiosk.keyFile)).toMatchObject({
      code: 1,
      said: expect.stringContaining('its anchor is missing')
    })
    const rescued = kiosk.at('rescued')
    expect(
      await command('restore', '--store', kiosk.folder, '--to', rescued, '--key-file', kiosk.keyFile)
    ).toMatchObject({
      code: 0
    })
    expect(await countsIn(rescued)).toEqual([1, 2])
    for (const name of readdirSync(kiosk.folder)) {
      writeFileSync(join(rescued, name), readFileSync(join(kiosk.folder, name)))
    }
    await expect(openEngine({ folder: rescued })).rejects.toThrow("another store's")
  })

  it('gives a store that is not in use a new key, and one in use none', async () => {
    const args = ['rotate', '--store', kiosk.folder, '--key-file', kiosk.keyFile]
    expect(await command(...args)).toEqual({ code: 1, said: expect.stringContaining('in use') })
    await kiosk.engine.close()
    expect(await command(...args)).toMatchObject({ code: 0 })
    await expect(countsIn(kiosk.folder)).rejects.toThrow('key-wrong')
    expect(await command('verify', '--store', kiosk.folder, '--key-file', kiosk.keyFile)).toMatchObject({
      code: 0
    })
  })

  it('says how it is used when it is not understood', async () => {
    const wrong = [
      [],
      ['verify'],
      ['backup', '--backup', 'x', '--to', 'y'],
      ['restore', '--store', 'x'],
      ['rotate', '--backup', 'x'],
      ['verify', '--x']
    ]
    for (const args of wrong) {
      expect(await command(...args)).toEqual({ code: 2, said: expect.stringContaining('Usage') })
    }
    expect(await command('verify', '--store', kiosk.folder)).toEqual({
      code: 1,
      said: expect.stringContaining('which key')
    })
    const none = kiosk.at('none')
    expect(await command('verify', '--store', kiosk.folder, '--key-file', none)).toMatchObject({ code: 1 })
    expect(await command('verify', '--store', none, '--key-file', kiosk.keyFile)).toEqual({
      code: 1,
      said: expect.stringContaining('there is no store')
    })
  })

  it('runs in plain Node, as the npm scripts start it', () => {
    const script = 'resources/toolchain/store-command.mjs'
    const said = execFileSync(
      process.execPath,
      [script, 'verify', '--store', kiosk.folder, '--key-file', kiosk.keyFile],
      {
        encoding: 'utf8'
      }
    )
    expect(said).toContain('note: 2 rows')
  })
})
