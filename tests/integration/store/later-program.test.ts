import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeLaterProgram, laterProgram, noteProgram } from '../../../src-main/store/later-program'
import { openStore } from '../../../src-main/store/open-store'
import type { Store } from '../../../src-main/store/store'
import { openEngine } from '../../support/sqljs-store'
import { anything } from '../../support/anything'
import { testClock } from '../../support/test-clock'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'later-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Opens the store as a program of some version does, does something, and closes it. */
async function asProgram(version: string, work: (store: Store) => Promise<unknown> = async () => {}) {
  const engine = await openEngine({ folder })
  const store = await openStore(engine.dialect, testClock())
  await noteProgram(store, version)
  await work(store)
  await store.close()
  await engine.close()
}

async function asked() {
  const engine = await openEngine({ folder })
  const answer = await laterProgram(engine.dialect)
  await engine.close()
  return answer
}

const migrateFurther = (store: Store) =>
  sql`insert into kysely_migration (name, timestamp) values ('9000-from-later', '2031-01-01T00:00:00.000Z')`.execute(
    store.read
  )

it('an empty folder comes from nobody', async () => {
  expect(await asked()).toBeNull()
})

it('data of this program, or of one with the same tables, are taken', async () => {
  await asProgram('9.0.0')
  expect(await asked()).toBeNull()
})

it('data that a newer program has changed are told by its version and its changes', async () => {
  await asProgram('0.1.0')
  await asProgram('0.2.0+abc1234', migrateFurther)
  const later = await asked()
  expect(later).toEqual({ version: '0.2.0+abc1234', migrations: ['9000-from-later'] })
  expect(later && describeLaterProgram(later, '0.1.0')).toMatch(
    /by Ventanilla 0\.2\.0\+abc1234; this is 0\.1\.0/
  )
})

it('data of a newer program that never said its version are told all the same', async () => {
  await asProgram('0.1.0', async (store) => {
    await migrateFurther(store)
    await store.commit(anything, (tx) =>
      tx.deleteFrom('installation').where('name', '=', 'program-version').execute()
    )
  })
  expect(await asked()).toEqual({ version: null, migrations: ['9000-from-later'] })
})
