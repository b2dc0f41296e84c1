import { expect, it } from 'vitest'
import { openCase } from '../../../src-main/api/case/open-case'
import { HOUR } from '../../../src-main/domain/clock'
import { PAPER_LETTERS } from '../../../src-main/contract/case/ticket'
import { findCase, insertCase } from '../../../src-main/store/cases'
import { openStore } from '../../../src-main/store/open-store'
import { testSeal } from '../../support/audit-record'
import { upTo } from '../../support/case-world'
import { memoryDialect } from '../../support/memory-dialect'
import { newCase } from '../../support/new-case'
import { testRandom } from '../../support/test-random'
import { anything } from '../../support/anything'
import { testClock } from '../../support/test-clock'

const asked = {
  cedula: '1712345675',
  memberId: 'member',
  reason: 'no-address',
  locale: 'es',
  place: { kiosk: 'Ventanilla 1', office: 'CAU Quito Norte' },
  waitsHours: 72,
  seal: testSeal()
} as const

it('a new case in the place of an approved one that nobody finished: whoever was told of the change is told that it ended', async () => {
  const store = await openStore(await memoryDialect(), testClock())
  const { value } = upTo.approved()
  await store.commit(anything, (tx) => insertCase(tx, value))
  const random = testRandom('late')
  const opened = await store.commit(anything, (tx) => openCase(tx, { ...asked, at: value.expiresAt, random }))
  expect(opened.already).toBe(false)
  expect((await findCase(store.read, value.id))?.value).toMatchObject({
    state: 'expired',
    verification: null
  })
  const messages = await store.read
    .selectFrom('message')
    .select(['recipient', 'kind'])
    .orderBy('id')
    .execute()
  expect(messages).toEqual([
    { recipient: 'vieja@correo.example', kind: 'case-change-ended' },
    { recipient: 'nueva@correo.example', kind: 'case-change-ended' }
  ])
  const lines = await store.read.selectFrom('audit').select(['event', 'extras']).execute()
  expect(lines).toEqual([{ event: 'case.expired', extras: JSON.stringify({ ticket: value.ticket }) }])
})

it('a hold is not over because the case would have been: there is one', async () => {
  const store = await openStore(await memoryDialect(), testClock())
  const { value } = upTo.holding()
  await store.commit(anything, (tx) => insertCase(tx, value))
  const at = value.expiresAt + HOUR
  const opened = await store.commit(anything, (tx) =>
    openCase(tx, { ...asked, at, random: testRandom('held') })
  )
  expect(opened).toEqual({ already: true })
})

it('a number that is taken is drawn again', async () => {
  const store = await openStore(await memoryDialect(), testClock())
  const value = { ...upTo.holding().value, ticket: 'BBBBBBBB', cedula: '0961234564' }
  await store.commit(anything, (tx) => insertCase(tx, value))
  // eight times the first message, which is taken; then the second
  let drawn = 0
  const random = { ...testRandom('taken'), below: () => (drawn++ < 8 ? 0 : 1) }
  const opened = await store.commit(anything, (tx) => openCase(tx, { ...asked, at: 1000, random }))
  expect(newCase(opened).ticket).toBe((PAPER_LETTERS[1] ?? '').repeat(8))
})
