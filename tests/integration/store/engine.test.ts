import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SqlRefused, StoreRefusal } from '../../../src-main/store/sqljs/failure'
import { OpenStore } from '../../support/open-store'
import { openEngine, testKeys } from '../../support/sqljs-store'

const store = new OpenStore()

describe('opening', () => {
  it('makes a store that only its owner can read, and says what it did', async () => {
    expect(store.engine.opened).toEqual({
      created: true,
      replayed: 0,
      torn: null,
      sequence: 0,
      checkpointed: false
    })
    for (const name of readdirSync(store.folder))
      expect(statSync(join(store.folder, name)).mode & 0o077).toBe(0)
    expect(await store.textsReopened()).toEqual([])
    expect(store.engine.opened).toEqual({
      created: false,
      replayed: 0,
      torn: null,
      sequence: 1,
      checkpointed: false
    })
  })

  it('leaves exactly one generation behind after closing', async () => {
    await store.add('one')
    await store.engine.close()
    expect(readdirSync(store.folder).sort()).toEqual([
      'store.000002.journal',
      'store.000002.snapshot',
      'store.anchor'
    ])
  })

  it('keeps nothing readable on disk', async () => {
    await store.add('an address nobody may find')
    await store.engine.checkpoint()
    await store.add('an address nobody may find')
    for (const name of readdirSync(store.folder)) {
      const bytes = readFileSync(join(store.folder, name))
      expect(bytes.includes('an address nobody may find')).toBe(false)
      expect(bytes.includes('insert')).toBe(false)
    }
  })

  it('with an anchor elsewhere: without it the store is not opened', async () => {
    await store.engine.close()
    const anchorFolder = join(store.folder, 'elsewhere')
    const options = { folder: join(store.folder, 'inner'), anchorFolder }
    await (await openEngine(options)).close()
    expect(readdirSync(anchorFolder)).toEqual(['store.anchor'])
    await (await openEngine(options)).close()
    await expect(openEngine({ folder: options.folder })).rejects.toThrow('its anchor is missing')
  })
})

describe('the door', () => {
  it('takes one statement at a time', async () => {
    for (const text of [
      'select 1; select 2',
      'delete from note; drop table note',
      'select 1; pragma foreign_keys=off'
    ]) {
      await expect(sql.raw(text).execute(store.db)).rejects.toThrow('one statement at a time')
    }
    await sql.raw('select 1; -- a remark').execute(store.db)
    await sql.raw('create trigger x after insert on note begin select 1; select 2; end;').execute(store.db)
  })

  it('refuses what could not be repeated, and transactions made by hand', async () => {
    for (const text of ['begin', 'commit', "insert into note (text) values (datetime('now'))"]) {
      await expect(sql.raw(text).execute(store.db)).rejects.toBeInstanceOf(SqlRefused)
    }
    expect(store.engine.journalSize()).toBe(4096)
  })

  it('streams', async () => {
    await store.add('one')
    await store.add('two')
    const seen: string[] = []
    for await (const note of store.db.selectFrom('note').selectAll().stream()) seen.push(note.text)
    expect(seen).toEqual(['one', 'two'])
  })

  it('keeps foreign keys, after a checkpoint too', async () => {
    await sql`create table leaf (note_id integer not null references note (id)) strict`.execute(store.db)
    await store.engine.checkpoint()
    await expect(sql`insert into leaf values (99)`.execute(store.db)).rejects.toThrow('FOREIGN KEY')
  })

  it('is shut after closing', async () => {
    await store.engine.close()
    expect(store.engine.state()).toBe('closed')
    await expect(store.texts()).rejects.toBeInstanceOf(StoreRefusal)
    await expect(store.add('x')).rejects.toBeInstanceOf(StoreRefusal)
    expect(await store.engine.checkpoint()).toEqual({
      ok: false,
      failure: { kind: 'read-only', because: { kind: 'closed' } }
    })
    expect(await store.engine.close()).toEqual({ ok: true })
  })

  it('tells Kysely the tables', async () => {
    expect(await store.db.introspection.getTables()).toMatchObject([{ name: 'note' }])
  })
})

describe('the journal', () => {
  it('is put into a snapshot when it passes its bound, and transactions go on', async () => {
    await store.engine.close()
    await store.reopen({ journalBound: 10 * 4096 })
    for (let note = 0; note < 25; note += 1) await store.add(`note ${note}`)
    expect(store.engine.journalSize()).toBeLessThan(10 * 4096)
    expect(await store.textsReopened()).toHaveLength(25)
  })

  it('is sealed anew under another key, and the old key then opens nothing', async () => {
    await store.add('one')
    expect(await store.engine.rekey(testKeys('b', 'a'))).toEqual({ ok: true })
    await store.add('two')
    await store.engine.close()
    await expect(openEngine({ folder: store.folder, keys: testKeys('a') })).rejects.toThrow('key-wrong')
    await store.reopen({ keys: testKeys('b') })
    expect(await store.texts()).toEqual(['one', 'two'])
  })

  it('under a key that has since become an earlier one is sealed anew when it is opened', async () => {
    await store.add('one')
    await store.engine.close()
    await store.reopen({ keys: testKeys('c', 'a') })
    expect(store.engine.opened.checkpointed).toBe(true)
    await store.engine.close()
    await store.reopen({ keys: testKeys('c') })
    expect(await store.texts()).toEqual(['one'])
  })
})
