import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../src-main/store/sqljs/engine'
import { SqlRefused, StoreRefusal } from '../../../src-main/store/sqljs/failure'
import { makeTables, openEngine, tables, testKeys, type TestTables } from '../../support/sqljs-store'

let folder: string
let engine: Engine
let db: Kysely<TestTables>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  engine = await openEngine({ folder })
  db = await makeTables(engine)
})
afterEach(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const add = (text: string, on: Kysely<TestTables> = db) =>
  on.insertInto('note').values({ text, count: 1 }).execute()
const texts = async (on: Kysely<TestTables> = db) =>
  (await on.selectFrom('note').select('text').orderBy('id').execute()).map((note) => note.text)

async function reopened(): Promise<string[]> {
  await engine.close()
  engine = await openEngine({ folder })
  db = tables(engine)
  return texts()
}

describe('opening', () => {
  it('makes a store that only its owner can read, and says what it did', async () => {
    expect(engine.opened).toEqual({
      created: true,
      replayed: 0,
      torn: null,
      sequence: 0,
      checkpointed: false
    })
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    expect(await reopened()).toEqual([])
    expect(engine.opened).toEqual({
      created: false,
      replayed: 0,
      torn: null,
      sequence: 1,
      checkpointed: false
    })
  })

  it('leaves exactly one generation behind after closing', async () => {
    await add('one')
    await engine.close()
    expect(readdirSync(folder).sort()).toEqual([
      'store.000002.journal',
      'store.000002.snapshot',
      'store.anchor'
    ])
  })

  it('keeps nothing readable on disk', async () => {
    await add('an address nobody may find')
    await engine.checkpoint()
    await add('an address nobody may find')
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name))
      expect(bytes.includes('an address nobody may find')).toBe(false)
      expect(bytes.includes('insert')).toBe(false)
    }
  })

  it('with an anchor elsewhere: without it the store is not opened', async () => {
    await engine.close()
    const anchorFolder = join(folder, 'elsewhere')
    const options = { folder: join(folder, 'inner'), anchorFolder }
    await (await openEngine(options)).close()
    expect(readdirSync(anchorFolder)).toEqual(['store.anchor'])
    await (await openEngine(options)).close()
    await expect(openEngine({ folder: options.folder })).rejects.toThrow('its anchor is missing')
  })
})

describe('a transaction', () => {
  it('answers with ids and counts', async () => {
    const inserted = await db.insertInto('note').values({ text: 'a', count: 1 }).executeTakeFirstOrThrow()
    expect(inserted).toMatchObject({ insertId: 1n, numInsertedOrUpdatedRows: 1n })
    await add('b')
    const updated = await db.updateTable('note').set({ count: 5 }).executeTakeFirstOrThrow()
    expect(updated.numUpdatedRows).toBe(2n)
    const returned = await db.deleteFrom('note').where('text', '=', 'a').returning(['id', 'count']).execute()
    expect(returned).toEqual([{ id: 1, count: 5 }])
    expect(engine.journalSize()).toBe(5 * 4096)
    expect(await reopened()).toEqual(['b'])
  })

  it('is kept whole or not at all', async () => {
    await db.transaction().execute(async (tx) => {
      await add('one', tx)
      await add('two', tx)
    })
    const boom = db.transaction().execute(async (tx) => {
      await tx.deleteFrom('note').execute()
      throw new Error('boom')
    })
    await expect(boom).rejects.toThrow('boom')
    expect(await reopened()).toEqual(['one', 'two'])
  })

  it('leaves no trace of what a savepoint took back', async () => {
    const tx = await db.startTransaction().execute()
    await add('kept', tx)
    const point = await tx.savepoint('a "b" c').execute()
    await add('taken back', point)
    const back = await point.rollbackToSavepoint('a "b" c').execute()
    await add('kept too', back)
    const released = await (await back.savepoint('second').execute()).releaseSavepoint('second').execute()
    await add('and this', released)
    await tx.commit().execute()
    expect(await reopened()).toEqual(['kept', 'kept too', 'and this'])
  })

  it('in which a statement failed can only be rolled back, as on PostgreSQL', async () => {
    await add('one')
    const tx = await db.startTransaction().execute()
    await add('two', tx)
    await expect(sql`insert into note (id, text, count) values (1, 'x', 1)`.execute(tx)).rejects.toThrow(
      'UNIQUE'
    )
    await expect(add('three', tx)).rejects.toBeInstanceOf(SqlRefused)
    await expect(tx.commit().execute()).rejects.toBeInstanceOf(SqlRefused)
    await tx.rollback().execute()
    expect(await reopened()).toEqual(['one'])
  })

  it('goes on after a failed statement that a savepoint took back', async () => {
    const tx = await db.startTransaction().execute()
    const point = await tx.savepoint('p').execute()
    await expect(sql`insert into note (text) values (null)`.execute(point)).rejects.toThrow('NOT NULL')
    const back = await point.rollbackToSavepoint('p').execute()
    await add('after', back)
    await tx.commit().execute()
    expect(await reopened()).toEqual(['after'])
  })

  it('changes the schema wholly or not at all', async () => {
    const half = db.transaction().execute(async (tx) => {
      await tx.schema.alterTable('note').addColumn('more', 'text').execute()
      expect((await sql`select * from note`.execute(tx)).rows).toEqual([])
      await sql`insert into note (text, count, more) values ('x', 1, 'y')`.execute(tx)
      throw new Error('half way')
    })
    await expect(half).rejects.toThrow('half way')
    await add('one')
    expect(await db.selectFrom('note').selectAll().execute()).toEqual([{ id: 1, text: 'one', count: 1 }])
    await db.schema.alterTable('note').addColumn('more', 'text').execute()
    expect(await db.selectFrom('note').selectAll().execute()).toEqual([
      { id: 1, text: 'one', count: 1, more: null }
    ])
    expect(await reopened()).toEqual(['one'])
  })

  it('that only reads writes nothing', async () => {
    await db.transaction().execute((tx) => texts(tx))
    expect(engine.journalSize()).toBe(4096)
  })

  it('waits for the one before it, whatever handle it comes from', async () => {
    const other = tables(engine)
    const seen: string[] = []
    let checkpoint = Promise.resolve()
    const slow = db.transaction().execute(async (tx) => {
      await add('one', tx)
      seen.push('first half')
      checkpoint = engine.checkpoint().then(() => void seen.push('checkpoint'))
      await new Promise((resolve) => setImmediate(resolve))
      await add('two', tx)
      seen.push('second half')
    })
    const read = texts(other).then((found) => seen.push(`read ${found.length}`))
    await Promise.all([slow, read])
    await checkpoint
    expect(seen).toEqual(['first half', 'second half', 'read 2', 'checkpoint'])
  })

  it('given up by its caller is not left to the next one', async () => {
    const tx = await db.startTransaction().execute()
    await add('half', tx)
    await tx.rollback().execute()
    await add('whole')
    expect(await reopened()).toEqual(['whole'])
  })
})

describe('values', () => {
  it('come back as they went in, and so again after the journal was repeated', async () => {
    await sql`create table v (id integer primary key, t text, r real, i integer, b blob) strict`.execute(db)
    const rows = [
      ['', 0, 0, new Uint8Array()],
      ['ñandú 🦙 \0 end', 1e-300, Number.MAX_SAFE_INTEGER, new Uint8Array([0, 255, 128])],
      [null, Infinity, -(2 ** 40), null],
      ["'; drop table v; --", -0, -1, new Uint8Array(5000).fill(7)]
    ]
    for (const [t, r, i, b] of rows)
      await sql`insert into v (t, r, i, b) values (${t}, ${r}, ${i}, ${b})`.execute(db)
    const read = async () => {
      const found = await sql<{
        t: unknown
        r: unknown
        i: unknown
        b: unknown
      }>`select * from v order by id`.execute(db)
      return found.rows.map(({ t, r, i, b }) => [t, r, i, b])
    }
    // SQLite keeps no sign on a zero
    const expected = rows.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value)))
    expect(await read()).toEqual(expected)
    await reopened()
    expect(await read()).toEqual(expected)
  })

  it('that have no faithful form are refused', async () => {
    for (const value of [undefined, new Date(0), {}, [], 2n ** 60n, Symbol('x')]) {
      await expect(
        sql`insert into note (text, count) values ('x', ${value})`.execute(db)
      ).rejects.toBeInstanceOf(SqlRefused)
    }
    await sql`insert into note (text, count) values ('x', ${true})`.execute(db)
    expect(await db.selectFrom('note').select('count').execute()).toEqual([{ count: 1 }])
  })
})

describe('the door', () => {
  it('takes one statement at a time', async () => {
    for (const text of [
      'select 1; select 2',
      'delete from note; drop table note',
      'select 1; pragma foreign_keys=off'
    ]) {
      await expect(sql.raw(text).execute(db)).rejects.toThrow('one statement at a time')
    }
    await sql.raw('select 1; -- a remark').execute(db)
    await sql.raw('create trigger x after insert on note begin select 1; select 2; end;').execute(db)
  })

  it('refuses what could not be repeated, and transactions made by hand', async () => {
    for (const text of ['begin', 'commit', "insert into note (text) values (datetime('now'))"]) {
      await expect(sql.raw(text).execute(db)).rejects.toBeInstanceOf(SqlRefused)
    }
    expect(engine.journalSize()).toBe(4096)
  })

  it('streams', async () => {
    await add('one')
    await add('two')
    const seen: string[] = []
    for await (const note of db.selectFrom('note').selectAll().stream()) seen.push(note.text)
    expect(seen).toEqual(['one', 'two'])
  })

  it('keeps foreign keys, after a checkpoint too', async () => {
    await sql`create table leaf (note_id integer not null references note (id)) strict`.execute(db)
    await engine.checkpoint()
    await expect(sql`insert into leaf values (99)`.execute(db)).rejects.toThrow('FOREIGN KEY')
  })

  it('is shut after closing', async () => {
    await engine.close()
    expect(engine.state()).toBe('closed')
    await expect(texts()).rejects.toBeInstanceOf(StoreRefusal)
    await expect(add('x')).rejects.toBeInstanceOf(StoreRefusal)
    expect(await engine.checkpoint()).toEqual({
      ok: false,
      failure: { kind: 'read-only', because: { kind: 'closed' } }
    })
    expect(await engine.close()).toEqual({ ok: true })
  })

  it('tells Kysely the tables', async () => {
    expect(await db.introspection.getTables()).toMatchObject([{ name: 'note' }])
  })
})

describe('the journal', () => {
  it('is put into a snapshot when it passes its bound, and transactions go on', async () => {
    await engine.close()
    engine = await openEngine({ folder, journalBound: 10 * 4096 })
    db = tables(engine)
    for (let note = 0; note < 25; note += 1) await add(`note ${note}`)
    expect(engine.journalSize()).toBeLessThan(10 * 4096)
    expect(await reopened()).toHaveLength(25)
  })

  it('is sealed anew under another key, and the old key then opens nothing', async () => {
    await add('one')
    expect(await engine.rekey(testKeys('b', 'a'))).toEqual({ ok: true })
    await add('two')
    await engine.close()
    await expect(openEngine({ folder, keys: testKeys('a') })).rejects.toThrow('key-wrong')
    engine = await openEngine({ folder, keys: testKeys('b') })
    expect(await texts(tables(engine))).toEqual(['one', 'two'])
  })

  it('under a key that has since become an earlier one is sealed anew when it is opened', async () => {
    await add('one')
    await engine.close()
    engine = await openEngine({ folder, keys: testKeys('c', 'a') })
    expect(engine.opened.checkpointed).toBe(true)
    await engine.close()
    engine = await openEngine({ folder, keys: testKeys('c') })
    expect(await texts(tables(engine))).toEqual(['one'])
  })
})
