import { expect, it } from 'vitest'
import { actOnCase } from '../../../src-main/api/case/act-on-case'
import type { CounterParts } from '../../../src-main/api/counter/counter-parts'
import { settingsSchema } from '../../../src-main/contract/settings'
import { caseEvents } from '../../../src-main/store/case-events'
import { findCase, insertCase } from '../../../src-main/store/cases'
import { openStore } from '../../../src-main/store/open-store'
import { testSeal } from '../../support/audit-record'
import { carla, dario, opened } from '../../support/case-world'
import { memoryDialect } from '../../support/memory-dialect'
import { testRandom } from '../../support/test-random'
import { testClock } from '../../support/test-clock'
import { anything } from '../../support/anything'

it('of two who act on a case at once, the second has not seen the first: nothing of it is done', async () => {
  const store = await openStore(await memoryDialect(), testClock())
  const mail = { host: 'localhost', from: 'nobody@localhost.example' }
  let posted = 0
  const parts = {
    store,
    clock: testClock(),
    random: testRandom('at once'),
    seal: testSeal(),
    settings: settingsSchema.parse({ mail }),
    messagePosted: () => void posted++,
    dueChanged: () => undefined
  } as Partial<CounterParts> as CounterParts
  const value = { ...opened(), memberId: null }
  await store.commit(anything, (tx) => insertCase(tx, value))

  const pause = actOnCase(parts, value.id, { kind: 'paused', by: carla })
  const refuse = actOnCase(parts, value.id, { kind: 'refused', by: dario, reason: 'other', text: 'x' })
  expect([await pause, await refuse]).toMatchObject([{ ok: true }, { ok: false, failure: 'overtaken' }])
  expect((await findCase(store.read, value.id))?.value).toMatchObject({ state: 'opened', paused: {} })
  expect((await caseEvents(store.read, value.id)).map(({ kind }) => kind)).toEqual(['paused'])
  expect(posted).toBe(1)
})
