import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECOND } from '../../../src-main/domain/clock'
import { openStore } from '../../../src-main/store/open-store'
import { NotStored, WrongStatement } from '../../../src-main/store/store'
import { anything } from '../../support/anything'
import { brokenEngine, type Breaks, type BrokenEngine } from '../../support/broken-engine'
import { openPlay, type Play } from '../../support/counter-play'
import { memoryDialect } from '../../support/memory-dialect'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { testClock } from '../../support/test-clock'

let engine: BrokenEngine
let app: TestHouse
let play: Play
const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)

beforeEach(async () => {
  engine = brokenEngine()
  app = await openTestApp({ engine: (dialect) => engine.of(dialect) })
  play = await openPlay(app)
  unhandled.length = 0
  process.on('unhandledRejection', note)
})
afterEach(async () => {
  engine.breaks = null
  await app.remove()
  process.off('unhandledRejection', note)
})

const everything: Breaks[] = ['connect', 'query', 'commit']
const shown = () => app.pushed.at(-1)?.view
const shut = { step: 'outOfService', cause: 'store', reason: 'the store does not answer (ECONNRESET)' }

/** The kiosk is out of service with nobody's visit, the program is alive, and with the line it serves the next person. */
async function comesBack(): Promise<void> {
  await expect.poll(shown).toMatchObject(shut)
  expect((await play.does('show', {})).view).toMatchObject(shut)
  // a rejection that nobody took is told of in a later turn of the event loop
  await new Promise((resolve) => setImmediate(resolve))
  expect(unhandled).toEqual([])
  engine.breaks = null
  app.clock.advance(15 * SECOND)
  await expect.poll(() => shown()?.step).toBe('welcome')
  const screen = await play.does('show', {})
  expect(screen).toMatchObject({ view: { step: 'welcome' }, failure: null })
  expect(screen.counter).toBeUndefined()
  const lines = await app.store.read
    .selectFrom('audit')
    .select('extras')
    .where('event', '=', 'store.stopped')
    .execute()
  expect(lines.map(({ extras }) => JSON.parse(extras) as unknown)).toEqual([{ why: 'other', seconds: 15 }])
  await play.person.identifies()
}

describe('an engine whose line breaks', () => {
  it.each(everything)('at a touch (%s): the act is refused and the visit wiped', async (breaks) => {
    await play.person.startsUp()
    engine.breaks = breaks
    const refused = await play.does('identify', { cedula: play.person.cedula })
    expect(refused).toMatchObject({ view: { ...shut, interrupted: true }, failure: { kind: 'not-now' } })
    await comesBack()
  })

  it.each(everything)('at «Terminar» (%s): nobody is there any more', async (breaks) => {
    await play.person.identifies()
    engine.breaks = breaks
    expect(await play.does('finish', {})).toMatchObject({ view: shut })
    await comesBack()
  })

  it.each(everything)(
    'at «Terminar» of who is signed in (%s): nobody is signed in any more',
    async (breaks) => {
      await play.does('openStaffSide', {})
      await play.signsIn('ana')
      engine.breaks = breaks
      expect(await play.does('finish', {})).toMatchObject({ view: shut })
      await comesBack()
    }
  )

  it.each(everything)('where nobody touched (%s): the visit is wiped all the same', async (breaks) => {
    await play.person.identifies()
    engine.breaks = breaks
    app.clock.advance(app.settings.idle.seconds * SECOND)
    app.clock.advance(app.settings.idle.warningSeconds * SECOND)
    await comesBack()
  })

  it.each(everything)('at the lock of the staff side (%s): nobody is signed in any more', async (breaks) => {
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    engine.breaks = breaks
    app.clock.advance(app.settings.staff.lockSeconds * SECOND)
    await comesBack()
  })

  it.each(['connect', 'query'] as const)('at a job that is due (%s)', async (breaks) => {
    await play.person.identifies()
    engine.breaks = breaks
    app.jobs.look()
    await app.jobs.quiet()
    expect(app.logged.map(({ event }) => event)).toContain('job.trouble')
    await comesBack()
  })

  it.each(everything)('at a message that moved (%s)', async (breaks) => {
    await play.person.identifies()
    await play.person.asksForCode()
    await app.outboxWorker.quiet()
    const sent = await app.store.read.selectFrom('message').select('id').executeTakeFirstOrThrow()
    engine.breaks = breaks
    const moved = app.dispatcher.messageMoved({ messageId: sent.id, delivery: 'refused', reason: 'unknown' })
    await expect(moved).rejects.toBeInstanceOf(NotStored)
    await comesBack()
  })

  it('is tried again and again, and nobody is served before it takes a transaction', async () => {
    await play.person.identifies()
    engine.breaks = 'connect'
    await play.does('finish', {})
    const before = engine.thrown
    const tries = (): number => {
      app.clock.advance(15 * SECOND)
      return engine.thrown - before
    }
    await expect.poll(tries).toBeGreaterThan(4)
    expect(shown()).toMatchObject(shut)
  })
})

describe('the store’s door', () => {
  it('tells one kind for what an engine throws, with the cause, and is told of it', async () => {
    const refusals: NotStored[] = []
    const store = await openStore(engine.of(await memoryDialect()), testClock(), (error) =>
      refusals.push(error)
    )
    const read = () => store.read.selectFrom('staff').selectAll().execute()
    for (const breaks of everything) {
      engine.breaks = breaks
      const commit = store.commit(anything, (tx) => tx.selectFrom('staff').selectAll().execute())
      await expect(commit).rejects.toMatchObject({ name: 'NotStored', cause: { code: 'ECONNRESET' } })
    }
    engine.breaks = 'query'
    await expect(read()).rejects.toBeInstanceOf(NotStored)
    expect(refusals).toHaveLength(4)
    engine.breaks = null
    expect(await read()).toEqual([])
  })

  it('lets a mistake of ours pass as it is, and tells of no refusal', async () => {
    const refusals: NotStored[] = []
    const store = await openStore(await memoryDialect(), testClock(), (error) => refusals.push(error))
    const mistake = new TypeError('ours')
    await expect(store.commit(anything, () => Promise.reject(mistake))).rejects.toBe(mistake)
    expect(refusals).toEqual([])
    const twice = (): Promise<unknown> =>
      app.store.commit(anything, (tx) =>
        tx.insertInto('installation').values({ name: 'audit-chain', value: 'x' }).execute()
      )
    await expect(twice()).rejects.toBeInstanceOf(WrongStatement)
    expect(shown()?.step).not.toBe('outOfService')
  })
})
