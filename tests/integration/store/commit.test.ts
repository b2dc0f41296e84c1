import { expect, it } from 'vitest'
import { openStore } from '../../../src-main/store/open-store'
import { about, locksOf, type About, type Whom } from '../../../src-main/store/store'
import { anything } from '../../support/anything'
import { memoryDialect } from '../../support/memory-dialect'
import { testClock } from '../../support/test-clock'

const opened = async () => {
  const clock = testClock()
  return { clock, store: await openStore(await memoryDialect(), clock) }
}

it('says whom a commit is about in one order, each once, whatever capitals an address has', () => {
  const whom: Whom = [
    about.person('s'),
    about.mailbox('Rosa@Example.com'),
    about.chain('c'),
    about.person('s')
  ]
  expect(locksOf(whom)).toEqual(['chain:c', 'mailbox:rosa@example.com', 'person:s'])
  expect(locksOf(about.case('x'))).toEqual(['case:x'])
})

it('refuses a commit that is about nothing, or about nothing that there is', async () => {
  const { store } = await opened()
  expect(() => about.person('')).toThrow(/which/)
  for (const said of ['person:', 'nobody:1', 'person'] as About[])
    await expect(store.commit(said, () => Promise.resolve())).rejects.toThrow(/about nothing/)
})

it('tells a commit the time of its turn and not that of the asking', async () => {
  const { store, clock } = await opened()
  const asked = clock.now()
  const times: number[] = []
  const first = store.commit(anything, async (tx, now) => {
    times.push(now - asked)
    clock.advance(5000)
    await tx.selectFrom('message').selectAll().execute()
  })
  const second = store.commit(anything, (_tx, now) => Promise.resolve(times.push(now - asked)))
  await Promise.all([first, second])
  expect(times).toEqual([0, 5000])
})

it('throws where a commit reads outside its transaction or begins another, and is free again after it', async () => {
  const { store } = await opened()
  const outside = () => store.read.selectFrom('message').selectAll().execute()
  await expect(store.commit(anything, outside)).rejects.toThrow(/read outside within a commit/)
  await expect(store.commit(anything, () => store.commit(anything, () => Promise.resolve()))).rejects.toThrow(
    /begun within a commit/
  )
  expect(await outside()).toEqual([])
})

it('throws where two queries of one transaction are under way at once, or one follows a failed one', async () => {
  const { store } = await opened()
  const together = store.commit(anything, (tx) =>
    Promise.all([1, 2].map(() => tx.selectFrom('message').selectAll().execute()))
  )
  await expect(together).rejects.toThrow(/another is under way/)
  const after = store.commit(anything, async (tx) => {
    const row = { name: 'twice', value: 'x' }
    await tx.insertInto('installation').values(row).execute()
    await tx
      .insertInto('installation')
      .values(row)
      .execute()
      .catch(() => undefined)
    await tx.selectFrom('installation').selectAll().execute()
  })
  await expect(after).rejects.toThrow(/after one failed/)
})
