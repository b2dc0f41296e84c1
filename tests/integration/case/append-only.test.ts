import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { appendCaseEvent, caseEvents } from '../../../src-main/store/case-events'
import { insertCase } from '../../../src-main/store/cases'
import { openStore } from '../../../src-main/store/open-store'
import { upTo } from '../../support/case-world'
import { memoryDialect } from '../../support/memory-dialect'
import { anything } from '../../support/anything'
import { testClock } from '../../support/test-clock'

/** A case in the middle of its way, with three lines. */
async function aCase() {
  const store = await openStore(await memoryDialect(), testClock())
  const { value } = upTo.approved()
  await store.commit(anything, (tx) => insertCase(tx, { ...value, id: 'c1' }))
  for (const kind of ['opened', 'documentsChecked', 'approved'])
    await store.commit(anything, (tx) =>
      appendCaseEvent(tx, {
        caseId: 'c1',
        at: 1,
        kind,
        actor: 'ana',
        kiosk: 'k',
        state: 'approved',
        extras: {}
      })
    )
  return store
}

it.each([
  ['a change', `update case_event set extras = '{}' where seq = 2`],
  ['a deletion', 'delete from case_event where seq = 3'],
  ['the deletion of everything', 'delete from case_event'],
  [
    'a line put in the place of another',
    `insert or replace into case_event values ('c1', 2, 0, 'x', 'ana', 'k', 's', '{}', 'p', 'h')`
  ],
  ['a gap', `insert into case_event values ('c1', 5, 0, 'x', 'ana', 'k', 's', '{}', 'p', 'h')`],
  [
    'a line that does not continue the last',
    `insert into case_event values ('c1', 4, 0, 'x', 'ana', 'k', 's', '{}', 'p', 'h')`
  ],
  ['letting go of a case that is not over', `insert into case_cut values ('c1', 0)`],
  ['letting go of a case that is not there', `insert into case_cut values ('c2', 0)`]
])('the lines of a case refuse %s', async (_what, statement) => {
  const store = await aCase()
  const before = await caseEvents(store.read, 'c1')
  expect(before).toHaveLength(3)
  await expect(store.commit(anything, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/of a case/)
  expect(await caseEvents(store.read, 'c1')).toEqual(before)
})

it('they go wholly, once the case is over and let go of; that is not taken back', async () => {
  const store = await aCase()
  await store.commit(anything, async (tx) => {
    await tx.updateTable('assisted_case').set({ state: 'expired' }).where('id', '=', 'c1').execute()
    await tx.insertInto('case_cut').values({ case_id: 'c1', at: 2 }).execute()
    await tx.deleteFrom('case_event').where('case_id', '=', 'c1').execute()
  })
  expect(await caseEvents(store.read, 'c1')).toEqual([])
  for (const statement of ['delete from case_cut', 'update case_cut set at = 3'])
    await expect(store.commit(anything, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
      /never taken back/
    )
})
