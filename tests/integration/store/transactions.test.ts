import { CompiledQuery, sql, type Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SqlRefused } from '../../../src-main/store/sqljs/failure'
import { OpenStore } from '../../support/open-store'
import { tables, type TestTables } from '../../support/sqljs-store'

const store = new OpenStore()

describe('a transaction', () => {
  it('answers with ids and counts', async () => {
    const inserted = await store.db
      .insertInto('note')
      .values({ text: 'a', count: 1 })
      .executeTakeFirstOrThrow()
    expect(inserted).toMatchObject({ insertId: 1n, numInsertedOrUpdatedRows: 1n })
    await store.add('b')
    const updated = await store.db.updateTable('note').set({ count: 5 }).executeTakeFirstOrThrow()
    expect(updated.numUpdatedRows).toBe(2n)
    const returned = await store.db
      .deleteFrom('note')
      .where('text', '=', 'a')
      .returning(['id', 'count'])
      .execute()
    expect(returned).toEqual([{ id: 1, count: 5 }])
    expect(store.engine.journalSize()).toBe(5 * 4096)
    expect(await store.textsReopened()).toEqual(['b'])
  })

  it('is kept whole or not at all', async () => {
    await store.db.transaction().execute(async (tx) => {
      await store.add('one', tx)
      await store.add('two', tx)
    })
    const boom = store.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('note').execute()
      throw new Error('boom')
    })
    await expect(boom).rejects.toThrow('boom')
    expect(await store.textsReopened()).toEqual(['one', 'two'])
  })

  it('leaves no trace of what a savepoint took back', async () => {
    const tx = await store.db.startTransaction().execute()
    await store.add('kept', tx)
    const point = await tx.savepoint('a "b" c').execute()
    await store.add('taken back', point)
    const back = await point.rollbackToSavepoint('a "b" c').execute()
    await store.add('kept too', back)
    const released = await (await back.savepoint('second').execute()).releaseSavepoint('second').execute()
    await store.add('and this', released)
    await tx.commit().execute()
    expect(await store.textsReopened()).toEqual(['kept', 'kept too', 'and this'])
  })

  it('in which a statement failed can only be rolled back, as on PostgreSQL', async () => {
    await store.add('one')
    const tx = await store.db.startTransaction().execute()
    await store.add('two', tx)
    await expect(sql`insert into note (id, text, count) values (1, 'x', 1)`.execute(tx)).rejects.toThrow(
      'UNIQUE'
    )
    await expect(store.add('three', tx)).rejects.toBeInstanceOf(SqlRefused)
    await expect(tx.commit().execute()).rejects.toBeInstanceOf(SqlRefused)
    await tx.rollback().execute()
    expect(await store.textsReopened()).toEqual(['one'])
  })

  it('of one statement that failed leaves the connection to the next', async () => {
    await store.db.connection().execute(async (connection) => {
      await expect(sql`insert into note (text) values (null)`.execute(connection)).rejects.toThrow('NOT NULL')
      await store.add('next', connection)
    })
    expect(await store.textsReopened()).toEqual(['next'])
  })

  it('goes on after a failed statement that a savepoint took back', async () => {
    const tx = await store.db.startTransaction().execute()
    const point = await tx.savepoint('p').execute()
    await expect(sql`insert into note (text) values (null)`.execute(point)).rejects.toThrow('NOT NULL')
    const back = await point.rollbackToSavepoint('p').execute()
    await store.add('after', back)
    await tx.commit().execute()
    expect(await store.textsReopened()).toEqual(['after'])
  })

  it('changes the schema wholly or not at all', async () => {
    await store.add('one')
    const columns = async (on: Kysely<TestTables>) => {
      const { rows } = await sql<Record<string, unknown>>`select * from note`.execute(on)
      return Object.keys(rows[0] ?? {})
    }
    const rename = (on: Kysely<TestTables>) =>
      on.schema.alterTable('note').renameColumn('text', 'words').execute()
    const half = store.db.transaction().execute(async (tx) => {
      await rename(tx)
      expect(await columns(tx)).toEqual(['id', 'words', 'count'])
      throw new Error('half way')
    })
    await expect(half).rejects.toThrow('half way')
    expect(await columns(store.db)).toEqual(['id', 'text', 'count'])
    const tx = await store.db.startTransaction().execute()
    const point = await tx.savepoint('before').execute()
    await rename(point)
    expect(await columns(point)).toEqual(['id', 'words', 'count'])
    const back = await point.rollbackToSavepoint('before').execute()
    expect(await columns(back)).toEqual(['id', 'text', 'count'])
    await tx.commit().execute()
    await store.db.schema.alterTable('note').addColumn('more', 'text').execute()
    expect(await columns(store.db)).toEqual(['id', 'text', 'count', 'more'])
    expect(await store.textsReopened()).toEqual(['one'])
  })

  it('that only reads writes nothing', async () => {
    await store.db.transaction().execute((tx) => store.texts(tx))
    expect(store.engine.journalSize()).toBe(4096)
  })

  it('waits for the one before it, whatever handle it comes from', async () => {
    const other = tables(store.engine)
    const seen: string[] = []
    let checkpoint = Promise.resolve()
    const slow = store.db.transaction().execute(async (tx) => {
      await store.add('one', tx)
      seen.push('first half')
      checkpoint = store.engine.checkpoint().then(() => void seen.push('checkpoint'))
      await new Promise((resolve) => setImmediate(resolve))
      await store.add('two', tx)
      seen.push('second half')
    })
    const read = store.texts(other).then((found) => seen.push(`read ${found.length}`))
    await Promise.all([slow, read])
    await checkpoint
    expect(seen).toEqual(['first half', 'second half', 'read 2', 'checkpoint'])
  })

  it('given up by its caller is not left to the next one', async () => {
    const driver = store.engine.dialect.createDriver()
    const connection = await driver.acquireConnection()
    await driver.beginTransaction(connection, {})
    await connection.executeQuery(CompiledQuery.raw("insert into note (text, count) values ('half', 1)"))
    await driver.releaseConnection(connection)
    await store.add('whole')
    expect(await store.textsReopened()).toEqual(['whole'])
  })
})

describe('values', () => {
  it('come back as they went in, and so again after the journal was repeated', async () => {
    await sql`create table v (id integer primary key, t text, r real, i integer, b blob) strict`.execute(
      store.db
    )
    const rows = [
      ['', 0, 0, new Uint8Array()],
      ['ñandú 🦙 \0 end', 1e-300, Number.MAX_SAFE_INTEGER, new Uint8Array([0, 255, 128])],
      [null, Infinity, -(2 ** 40), null],
      ["'; drop table v; --", -0, -1, new Uint8Array(5000).fill(7)]
    ]
    for (const [t, r, i, b] of rows)
      await sql`insert into v (t, r, i, b) values (${t}, ${r}, ${i}, ${b})`.execute(store.db)
    const read = async () => {
      const found = await sql<{
        t: unknown
        r: unknown
        i: unknown
        b: unknown
      }>`select * from v order by id`.execute(store.db)
      return found.rows.map(({ t, r, i, b }) => [t, r, i, b])
    }
    // SQLite keeps no sign on a zero
    const expected = rows.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value)))
    expect(await read()).toEqual(expected)
    await store.reopen()
    expect(await read()).toEqual(expected)
  })

  it('that have no faithful form are refused', async () => {
    for (const value of [undefined, new Date(0), {}, [], 2n ** 60n, Symbol('x')]) {
      await expect(
        sql`insert into note (text, count) values ('x', ${value})`.execute(store.db)
      ).rejects.toBeInstanceOf(SqlRefused)
    }
    await sql`insert into note (text, count) values ('x', ${true})`.execute(store.db)
    expect(await store.db.selectFrom('note').select('count').execute()).toEqual([{ count: 1 }])
  })
})
