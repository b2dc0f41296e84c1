import { expect, it } from 'vitest'
import { actOnCase } from '../../../src-main/api/case/act-on-case'
import { caseEvents } from '../../../src-main/store/case-events'
import { findCase } from '../../../src-main/store/cases'
import { carla, dario, opened } from '../../support/case-world'
import { manyTerminals } from '../../support/many-terminals'

it('of two who act on a case at once, the second has not seen the first: nothing of it is done', async () => {
  let posted = 0
  const { parts, store, keeps, employs } = await manyTerminals({ messagePosted: () => void posted++ })
  const value = { ...opened(), memberId: null }
  await keeps(value)
  await employs(carla, dario)

  const pause = actOnCase(parts, value.id, { kind: 'paused', by: carla })
  const refuse = actOnCase(parts, value.id, { kind: 'refused', by: dario, reason: 'other', text: 'x' })
  expect([await pause, await refuse]).toMatchObject([{ ok: true }, { ok: false, failure: 'overtaken' }])
  expect((await findCase(store.read, value.id))?.value).toMatchObject({ state: 'opened', paused: {} })
  expect((await caseEvents(store.read, value.id)).map(({ kind }) => kind)).toEqual(['paused'])
  expect(posted).toBe(1)
})
