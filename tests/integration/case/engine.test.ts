import { beforeEach, describe, expect, it } from 'vitest'
import { caseStateSchema, openCaseStates } from '../../../src-main/contract/case/case-words'
import { HOUR } from '../../../src-main/domain/clock'
import { countCasesWithMailbox, insertPair, messageFates, loadOf } from '../../../src-main/store/case-load'
import { dueCases, insertCase, nextDueCase } from '../../../src-main/store/cases'
import { closeCode, findCode, saveCode } from '../../../src-main/store/one-time-codes'
import { openStore } from '../../../src-main/store/open-store'
import { cancelMessage, queueMessage } from '../../../src-main/store/message-outbox'
import { insertStaff } from '../../../src-main/store/staff-accounts'
import type { Store } from '../../../src-main/store/store'
import { memoryDialect } from '../../support/memory-dialect'
import { opened, upTo } from '../../support/case-world'
import { A_MORNING, testClock } from '../../support/test-clock'
import { anything } from '../../support/anything'

let store: Store
beforeEach(async () => {
  store = await openStore(await memoryDialect(), testClock())
})
const base = upTo.holding().value
const keep = (change: Partial<typeof base>) =>
  store.commit(anything, (tx) => insertCase(tx, { ...base, ...change }))
const numbered = (number: number) => ({
  id: `case-${number}`,
  ticket: `BCDFGHJ${'BCDFGHJKLMNP'[number] ?? 'Z'}`,
  cedula: `${number}`
})

describe('the engine itself', () => {
  it.each(caseStateSchema.options)(
    'keeps one open case of a person, whatever its state: %s',
    async (state) => {
      await keep({ ...numbered(1), state })
      const second = keep({ ...numbered(2), cedula: numbered(1).cedula, state: 'opened' })
      if ((openCaseStates as readonly string[]).includes(state))
        await expect(second).rejects.toThrow(/UNIQUE/)
      else await second
    }
  )

  it('keeps one case of a number, one account of a name and of a person, one pair of a case', async () => {
    await keep(numbered(1))
    await expect(keep({ ...numbered(2), ticket: numbered(1).ticket })).rejects.toThrow(/UNIQUE/)
    const person = {
      id: '1',
      user_name: 'ana',
      cedula: '1',
      role: 'officer',
      given_names: 'A',
      surnames: 'B',
      address: null,
      salt: 's',
      hash: 'h',
      scrypt: 'x',
      fresh: 0,
      totp: null,
      totp_step: null,
      added_at: 1,
      ended_at: 2
    } as const
    const account = (change: Partial<Record<'id' | 'user_name' | 'cedula', string>>) =>
      store.commit(anything, (tx) => insertStaff(tx, { ...person, ...change }))
    await account({})
    await expect(account({ id: '2', user_name: 'beto' })).rejects.toThrow(/UNIQUE/)
    await expect(account({ id: '3', cedula: '2' })).rejects.toThrow(/UNIQUE/)
    const pair = { caseId: 'case-1', first: 'ana', second: 'beto', at: 1 }
    await store.commit(anything, (tx) => insertPair(tx, pair))
    await expect(store.commit(anything, (tx) => insertPair(tx, pair))).rejects.toThrow(/UNIQUE/)
  })
})

describe('a code', () => {
  it('of which there is a newer one is void, and one is closed once', async () => {
    const issued = { expiresAt: 9, resendAt: 2, triesLeft: 5, live: true }
    const about = { subject: 'case', purpose: 'case-address', mac: 'm', at: 1 } as const
    const save = (id: string) =>
      store.commit(anything, (tx) => saveCode(tx, { ...about, issued: { ...issued, id } }))
    const close = (id: string) => store.commit(anything, (tx) => closeCode(tx, id, 'used', 3))
    await save('first')
    await save('second')
    expect((await findCode(store.read, 'first'))?.closed_as).toBe('replaced')
    expect([await close('first'), await close('second'), await close('second')]).toEqual([false, true, false])
    expect((await findCode(store.read, 'first'))?.closed_as).toBe('replaced')
  })
})

describe('what two officers did lately', () => {
  it('is counted for the busier one within the hour and the day, and for both together in either order', async () => {
    const now = A_MORNING
    const pairs = [
      ['ana', 'beto', 0.5],
      ['beto', 'ana', 2],
      ['carla', 'beto', 3],
      ['ana', 'beto', 25]
    ] as const
    for (const [index, [first, second, hours]] of pairs.entries()) {
      await keep(numbered(index))
      const pair = { caseId: `case-${index}`, first, second, at: now - hours * HOUR }
      await store.commit(anything, (tx) => insertPair(tx, pair))
    }
    expect(await loadOf(store.read, 'ana', 'beto', now)).toEqual({
      officerHour: 1,
      officerDay: 3,
      pairDay: 2
    })
    expect(await loadOf(store.read, 'dario', 'carla', now)).toEqual({
      officerHour: 0,
      officerDay: 1,
      pairDay: 0
    })
  })

  it('and the mailbox that other open cases ask for', async () => {
    const count = (cedula: string) => countCasesWithMailbox(store.read, 'nueva@correo.example', cedula)
    await keep(numbered(1))
    await keep({ ...numbered(2), state: 'withdrawn' })
    expect(await count('3')).toBe(1)
    expect(await count('1')).toBe(0)
  })
})

describe('what is due', () => {
  it('is an open case at its end, a hold at the end of the hold, and nothing that is over', async () => {
    const waiting = { ...opened(), ...numbered(1) }
    await store.commit(anything, (tx) => insertCase(tx, waiting))
    await keep(numbered(2))
    await keep({ ...numbered(3), state: 'active' })
    await keep({ ...numbered(4), state: 'frozen' })
    const due = async (now: number) => (await dueCases(store.read, now)).map(({ value }) => value.id)
    const ends = base.hold?.endsAt ?? 0
    expect(await nextDueCase(store.read)).toBe(ends)
    expect(await due(ends - 1)).toEqual([])
    expect(await due(ends)).toEqual(['case-2'])
    expect(await due(waiting.expiresAt)).toEqual(['case-2', 'case-1'])
    expect(await due(A_MORNING * 2)).toEqual(['case-2', 'case-1'])
  })
})

describe('how far a message has come', () => {
  it('one that waits is no news, one that was taken back tells nobody', async () => {
    const content = {
      kind: 'case-change-ended',
      mailbox: 'old',
      how: 'frozen',
      office: 'CAU',
      kiosk: 'V1',
      at: 1,
      ticket: base.ticket
    } as const
    const post = (id: string) =>
      store.commit(anything, (tx) =>
        queueMessage(tx, { id, recipient: 'a@correo.example', locale: 'es', content, usefulUntil: null }, 1)
      )
    await post('waits')
    await post('back')
    await store.commit(anything, (tx) => cancelMessage(tx, 'back', 2))
    expect(await messageFates(store.read, ['waits', 'back', 'never'])).toMatchObject({
      waits: { state: 'waiting' },
      back: { state: 'dead' }
    })
  })
})
