import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src-main/api/case/open-case'
import { HOUR } from '../../../src-main/domain/clock'
import { caseEvents } from '../../../src-main/store/case-events'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import { findCase, insertCase, saveCase } from '../../../src-main/store/cases'
import { openStore } from '../../../src-main/store/open-store'
import { testSeal } from '../../support/audit-record'
import { memoryDialect } from '../../support/memory-dialect'
import { newCase } from '../../support/new-case'
import { testRandom } from '../../support/test-random'
import { anything } from '../../support/anything'
import { testClock } from '../../support/test-clock'

async function app() {
  const store = await openStore(await memoryDialect(), testClock())
  const random = testRandom('opening')
  const ask = (cedula: string, at: number) =>
    store.commit(anything, (tx) =>
      openCase(tx, {
        cedula,
        memberId: null,
        reason: 'no-address',
        locale: 'es',
        place: { kiosk: 'Ventanilla 1', office: 'CAU Quito Norte' },
        waitsHours: 72,
        at,
        random,
        seal: testSeal()
      })
    )
  return { store, ask }
}

describe('opening a case', () => {
  it('gives a ticket of eight letters that can be said aloud', async () => {
    const { ask } = await app()
    const opened = await ask('0961234564', 1000)
    expect(newCase(opened).ticket).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
  })

  it('says of an open case only that there is one, to whoever asks again, at whatever kiosk', async () => {
    const { store, ask } = await app()
    const first = newCase(await ask('0961234564', 1000))
    expect(await ask('0961234564', 1000 + 71 * HOUR)).toEqual({ already: true })
    expect(await caseEvents(store.read, first.caseId)).toHaveLength(1)
    expect(newCase(await ask('1714307103', 1000)).caseId).not.toBe(first.caseId)
  })

  it('opens a new one when the time of the old one is over', async () => {
    const { store, ask } = await app()
    const first = newCase(await ask('0961234564', 1000))
    const second = await ask('0961234564', 1000 + 72 * HOUR)
    expect(second.already).toBe(false)
    expect((await findCase(store.read, first.caseId))?.value.state).toBe('expired')
    expect((await caseEvents(store.read, first.caseId)).map((line) => line.kind)).toEqual([
      'opened',
      'timeRanOut'
    ])
  })

  it('is one open case a person also for the engine, whoever forgets to ask', async () => {
    const { store, ask } = await app()
    const { caseId } = newCase(await ask('1712345675', 1000))
    const first = (await findCase(store.read, caseId))?.value
    if (!first) throw new Error('the case is gone')
    const insert = (value: AssistedCase) => store.commit(anything, (tx) => insertCase(tx, value))
    await expect(insert({ ...first, id: 'second', ticket: 'BCDFGHJK' })).rejects.toThrow(/UNIQUE/)
    await insert({ ...first, id: 'second', ticket: 'BCDFGHJK', state: 'withdrawn' })
  })

  it('is never overwritten by who has not seen the last change', async () => {
    const { store, ask } = await app()
    const { caseId } = newCase(await ask('1712345675', 1000))
    const seen = await findCase(store.read, caseId)
    if (!seen) throw new Error('the case is gone')
    const save = (state: AssistedCase['state']) =>
      store.commit(anything, (tx) => saveCase(tx, { ...seen.value, state }, seen.version))
    expect(await save('frozen')).toBe(true)
    expect(await save('active')).toBe(false)
    expect((await findCase(store.read, caseId))?.value.state).toBe('frozen')
  })
})
