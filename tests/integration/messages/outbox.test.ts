import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import type { Message } from '../../../src-main/domain/messages/message'
import { openStore } from '../../../src-main/store/open-store'
import {
  cancelMessage,
  claimMessage,
  dueMessages,
  messageState,
  nextDueAt,
  queueMessage,
  settleMessage
} from '../../../src-main/store/message-outbox'
import type { Store } from '../../../src-main/store/store'
import { memoryDialect } from '../../support/memory-dialect'
import { codeMessage } from '../../support/smtp-post-office'
import { A_MORNING, testClock } from '../../support/test-clock'
import { anything } from '../../support/anything'

let store: Store
beforeEach(async () => {
  store = await openStore(await memoryDialect(), testClock())
})
afterEach(() => store.close())

const SECRET = '482915'
const notice = (id: string): Message => ({
  id,
  recipient: 'maria@correo.example',
  locale: 'es',
  content: {
    kind: 'key-changed',
    unblocked: false,
    firstKey: false,
    office: 'CAU',
    kiosk: 'V1',
    at: A_MORNING
  },
  usefulUntil: null
})
const code = (id: string): Message => ({ ...notice(id), ...codeMessage(A_MORNING, SECRET) })

const post = (message: Message, at = A_MORNING) =>
  store.commit(anything, (tx) => queueMessage(tx, message, at))
const claim = (id: string, now = A_MORNING) =>
  store.commit(anything, (tx) => claimMessage(tx, id, now, now + MINUTE))
const everything = async () => JSON.stringify(await store.read.selectFrom('message').selectAll().execute())

describe('the outbox', () => {
  it('holds a message only if the change it tells of was committed', async () => {
    const work = store.commit(anything, async (tx) => {
      await queueMessage(tx, notice('a'), A_MORNING)
      throw new Error('the change failed')
    })
    await expect(work).rejects.toThrow('the change failed')
    expect(await messageState(store.read, 'a')).toBeNull()
  })

  it('gives a message to one taker', async () => {
    await post(code('a'))
    expect(await claim('a')).toMatchObject({ id: 'a', attempts: 1, doubts: 0, content: { code: SECRET } })
    expect(await claim('a')).toBeNull()
    // not even when the time of its try is over: then it is in doubt, and not simply sent
    expect(await claim('a', A_MORNING + HOUR)).toBeNull()
    expect(await messageState(store.read, 'a')).toMatchObject({
      state: 'sending',
      next_try_at: A_MORNING + MINUTE
    })
  })

  it('gives no message before its time', async () => {
    await post(notice('a'))
    await claim('a')
    await store.commit(anything, (tx) =>
      settleMessage(tx, 'a', { state: 'waiting', nextTryAt: A_MORNING + HOUR, doubts: 1 }, '451', A_MORNING)
    )
    expect(await claim('a', A_MORNING + HOUR - 1)).toBeNull()
    expect(await dueMessages(store.read, A_MORNING + HOUR - 1, 10)).toEqual([])
    expect(await nextDueAt(store.read)).toBe(A_MORNING + HOUR)
    expect(await claim('a', A_MORNING + HOUR)).toMatchObject({ attempts: 2, doubts: 1 })
  })

  it('lists what somebody waits for first, then what has waited longest', async () => {
    await post(notice('late'), A_MORNING + 2)
    await post(notice('early'), A_MORNING + 1)
    await post(code('awaited'), A_MORNING + 3)
    await post(notice('not yet'), A_MORNING + 100)
    const due = await dueMessages(store.read, A_MORNING + 10, 10)
    expect(due.map(({ id }) => id)).toEqual(['awaited', 'early', 'late'])
    expect(await dueMessages(store.read, A_MORNING + 10, 1)).toHaveLength(1)
  })

  it('shows a message that a crash left behind once its try must be over', async () => {
    await post(notice('a'))
    await claim('a')
    expect(await dueMessages(store.read, A_MORNING + MINUTE - 1, 10)).toEqual([])
    expect(await dueMessages(store.read, A_MORNING + MINUTE, 10)).toMatchObject([
      { id: 'a', state: 'sending' }
    ])
  })

  it.each([
    { state: 'accepted' },
    { state: 'refused', reason: 'unknown' },
    { state: 'dead', cause: 'too-old', doubts: 0 }
  ] as const)('forgets what a message said when it is $state', async (fate) => {
    await post(code('a'))
    await claim('a')
    expect(await everything()).toContain(SECRET)
    await store.commit(anything, (tx) => settleMessage(tx, 'a', fate, '250', A_MORNING + 5))
    expect(await everything()).not.toContain(SECRET)
    expect(await messageState(store.read, 'a')).toMatchObject({
      state: fate.state,
      answer: '250',
      next_try_at: null
    })
    expect(await nextDueAt(store.read)).toBeNull()
  })

  it('forgets a message that is taken back, and never gives it out', async () => {
    await post(code('a'))
    await store.commit(anything, (tx) => cancelMessage(tx, 'a', A_MORNING + 1))
    expect(await everything()).not.toContain(SECRET)
    expect(await claim('a', A_MORNING + HOUR)).toBeNull()
    expect(await dueMessages(store.read, A_MORNING + HOUR, 10)).toEqual([])
  })

  it('leaves a settled message as it is, whoever comes late', async () => {
    await post(code('a'))
    await claim('a')
    await store.commit(anything, (tx) => settleMessage(tx, 'a', { state: 'accepted' }, '250', A_MORNING))
    await store.commit(anything, (tx) => cancelMessage(tx, 'a', A_MORNING + 1))
    await store.commit(anything, (tx) =>
      settleMessage(tx, 'a', { state: 'waiting', nextTryAt: A_MORNING, doubts: 1 }, 'time-out', A_MORNING + 2)
    )
    expect(await messageState(store.read, 'a')).toMatchObject({ state: 'accepted', answer: '250', doubts: 0 })
  })

  it('does not give out a message whose content is no message', async () => {
    await post(notice('a'))
    await store.commit(anything, async (tx) => {
      await tx.updateTable('message').set({ content: '{"kind":"key-changed","key":"x"}' }).execute()
    })
    await expect(claim('a')).rejects.toThrow()
    expect(await messageState(store.read, 'a')).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})
