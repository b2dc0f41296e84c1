import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTables, openEngine, tables } from '../../support/sqljs-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the embedded engine', () => {
  it('keeps what was committed, and nothing of what was rolled back', async () => {
    const engine = await openEngine({ folder })
    expect(engine.opened).toMatchObject({ created: true, replayed: 0 })
    const db = await makeTables(engine)
    const inserted = await db.insertInto('note').values({ text: 'uno', count: 1 }).executeTakeFirstOrThrow()
    expect(inserted).toMatchObject({ insertId: 1n, numInsertedOrUpdatedRows: 1n })
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ text: 'dos', count: 2 }).execute()
      await tx.updateTable('note').set({ count: 10 }).where('text', '=', 'uno').execute()
    })
    const boom = db.transaction().execute(async (tx) => {
      await tx.deleteFrom('note').execute()
      throw new Error('boom')
    })
    await expect(boom).rejects.toThrow('boom')
    const rows = await db.selectFrom('note').selectAll().orderBy('id').execute()
    expect(rows).toEqual([
      { id: 1, text: 'uno', count: 10 },
      { id: 2, text: 'dos', count: 2 }
    ])
    expect(engine.journalSize()).toBe(3 * 4096)
    expect(await engine.close()).toEqual({ ok: true })
    expect(readdirSync(folder).sort()).toEqual([
      'store.000002.journal',
      'store.000002.snapshot',
      'store.anchor'
    ])
    const again = await openEngine({ folder })
    expect(again.opened).toMatchObject({ created: false, replayed: 0, sequence: 3 })
    expect(await tables(again).selectFrom('note').selectAll().orderBy('id').execute()).toEqual(rows)
    await again.close()
  })
})
