import { theInstallation } from '../../../src-main/store/store'
import { spawnSync } from 'node:child_process'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { verified } from '../../support/audit-tampering'
import { playIn } from '../../support/counter-play'
import { jsonLines } from '../../support/kept-record'
import { layOldStore, oldContents, openOldStore } from '../../support/old-store'
import { oldStoreVisits } from '../../support/old-store-visits'
import type { TestHouse } from '../../support/open-app'
import { runKiosk } from '../../support/running-kiosk'

const { members, cases, staff, recoveredKey } = oldContents

it('is opened by a kiosk, which shows its first screen, and again after that', async () => {
  let kiosk = await runKiosk({}, {}, layOldStore)
  expect((await kiosk.show()).view.step).toBe('welcome')
  kiosk = await kiosk.reopened()
  expect((await kiosk.show()).view.step).toBe('welcome')
  await kiosk.remove()
})

describe('the data that an old program left', () => {
  let app: TestHouse
  beforeEach(async () => {
    app = await openOldStore()
    await playIn(app).passes(0)
  })
  afterEach(() => app.remove())

  const { as, anybody, old, mailed, works, addresses, enters, leaves, seen, denies, comesBack } =
    oldStoreVisits(() => app)

  describe('of members', () => {
    it('open with the key that was set there, and with the next one that is set now', async () => {
      expect(await works('recovered', recoveredKey)).toBe(true)
      expect(await works('recovered', members.recovered.key)).toBe(false)
      expect(await works('nobody', members.nobody.key)).toBe(true)
      const { person } = as('recovered')
      await person.identifies()
      await person.asksForCode()
      await person.typesCode(await person.readsCode())
      expect((await person.setsKey('Nube7531Lago')).view).toMatchObject({ step: 'done', firstKey: false })
      expect((await person.triesKey('Nube7531Lago')).view).toMatchObject({ tried: 'works' })
      expect((await person.triesKey(recoveredKey)).view).toMatchObject({ tried: 'fails' })
    })

    it('still shut out who failed five times the day before, until that day is over', async () => {
      const { person } = as('shutOut')
      expect((await person.identifies()).view).toMatchObject({ step: 'notConfirmed', mayRetry: false })
      await person.does('finish', {})
      await anybody().passes(6 * HOUR)
      expect((await person.identifies()).view.step).toBe('contact')
    })
  })

  describe('of cases', () => {
    it('are in the queue of staff with what each waits for, and their alerts wait for an answer', async () => {
      const { counter } = await enters('carla')
      expect(counter?.failure).toBeNull()
      const queue = await anybody().at('staffQueue')
      const rows = queue.cases.map(({ ticket, state, next, paused }) => [ticket, state, next, paused])
      expect(new Set(rows)).toEqual(
        new Set([
          [cases.opened.ticket, 'opened', 'documents', false],
          [cases.given.ticket, 'address-given', 'member', false],
          [cases.handed.ticket, 'address-proved', 'second-officer', false],
          [cases.approved.ticket, 'approved', 'key', false],
          [cases.holding.ticket, 'holding', 'hold', false],
          [cases.unreachable.ticket, 'holding', 'hold', false],
          [cases.untold.ticket, 'holding', 'hold', false],
          [cases.paused.ticket, 'holding', 'supervisor', true]
        ])
      )
      const { alerts } = await anybody().at('staffAlerts', await anybody().does('showAlerts', {}))
      const kinds = alerts.map(({ kind, ticket }) => [kind, ticket])
      for (const expected of [
        ['frozen', cases.frozen.ticket],
        ['undone', cases.undone.ticket],
        ['paused', cases.paused.ticket],
        ['staff-added', null]
      ])
        expect(kinds).toContainEqual(expected)
    })

    it('become active when the hold is over, not before, since the old mailbox was told', async () => {
      await anybody().passes(4 * HOUR)
      expect((await seen('holding')).state).toBe('holding')
      expect(await works('holding', cases.holding.key)).toBe(false)
      await anybody().passes(5 * MINUTE)
      expect((await seen('holding')).state).toBe('active')
      expect(await works('holding', cases.holding.key)).toBe(true)
      expect(await addresses('holding')).toEqual([cases.holding.newAddress])
      expect(mailed(old('holding'))).toEqual([expect.stringContaining('ya vale')])
    })

    it('become active also where the old mailbox had answered that it is gone', async () => {
      await anybody().passes(4 * HOUR + 5 * MINUTE)
      expect((await seen('unreachable')).state).toBe('active')
      expect(await addresses('unreachable')).toEqual([cases.unreachable.newAddress])
    })

    it('send what was waiting, once, and hold from the moment at which the old mailbox was told', async () => {
      const notices = [expect.stringContaining('se pidió cambiar el correo')]
      expect(mailed(old('untold'))).toEqual(notices)
      app = await app.reopened()
      await anybody().passes(HOUR)
      expect(mailed(old('untold'))).toEqual(notices)
      expect(mailed(cases.untold.newAddress)).toHaveLength(1)
      // nothing that had been sent before is sent again
      expect(app.mail.messages.map(({ to }) => to).sort()).toEqual(
        [old('untold'), cases.untold.newAddress, cases.given.newAddress].sort()
      )
      await anybody().passes(22 * HOUR)
      expect((await seen('untold')).state).toBe('holding')
      await anybody().passes(2 * HOUR)
      expect((await seen('untold')).state).toBe('active')
      expect(await works('untold', cases.untold.key)).toBe(true)
    })

    it('go on with the code that the old program drew and this one sent', async () => {
      const play = as('given')
      await play.at('caseCode', await comesBack('given', 'beto'))
      const code = await play.readsCode(cases.given.newAddress)
      await play.at('handOver', await play.does('enterCaseCode', { code }))
      await play.reviews('carla', cases.given.ticket)
      await play.at('handOver', await play.approves('carla'))
      await play.at('caseReceipt', await play.choosesKey('Kz48wq2Lm'))
    })

    it('go on from their opening, to the receipt', async () => {
      const play = as('opened')
      await play.at('handOver', await play.checks('ana', cases.opened.ticket))
      await play.provesAddress()
      await play.reviews('beto', cases.opened.ticket)
      await play.approves('beto')
      await play.at('caseReceipt', await play.choosesKey('Kz48wq2Lm'))
    })

    it('go on from their approval, to the key', async () => {
      const play = as('approved')
      await play.at('caseKey', await comesBack('approved', 'ana'))
      const key = 'Kz48wq2Lm'
      await play.at('caseReceipt', await play.does('stageKey', { key, repeat: key }))
    })

    it('are stopped by the freeze code of the old notice, also when paused, and by no other', async () => {
      const wrong = (await denies('paused', cases.holding.freezeCode)).counter
      expect(wrong?.failure).toEqual({ kind: 'case-refused', why: 'code-wrong' })
      const right = await denies('paused', cases.paused.freezeCode)
      expect(await anybody().at('caseOutcome', right)).toMatchObject({ words: 'frozen' })
      await anybody().does('finish', {})
      await anybody().passes(3 * DAY)
      expect(await works('paused', cases.paused.key)).toBe(false)
      expect(await addresses('paused')).toEqual([old('paused')])
    })

    it('are undone by it when they had become active, and the earlier address is back', async () => {
      expect(await works('active', cases.active.key)).toBe(true)
      const screen = await denies('active', cases.active.freezeCode)
      expect(await anybody().at('caseOutcome', screen)).toMatchObject({ words: 'undone' })
      expect(await works('active', cases.active.key)).toBe(false)
      expect(await addresses('active')).toEqual([old('active')])
    })

    it('that were stopped stay so, with their reason', async () => {
      expect((await seen('frozen')).state).toBe('frozen')
      expect((await seen('undone')).state).toBe('undone')
      expect(await addresses('undone')).toEqual([old('undone')])
    })
  })

  describe('of staff', () => {
    it('know whose secret went through the hands of an administrator', async () => {
      await enters('carla')
      const { people } = await anybody().at('staffAwaiting', await anybody().does('showAwaiting', {}))
      expect(people.map(({ userName, fresh }) => [userName, fresh]).sort()).toEqual([
        [staff.lucia.userName, false],
        [staff.marco.userName, false],
        [staff.nora.userName, true]
      ])
      for (const person of people)
        expect(Object.values(person)).toContainEqual(['Elsa Demostración Imaginaria Cinco'])
      await leaves()
      expect((await enters('nora')).counter?.view.step).toBe('staffOwnSecret')
    })

    it('let the same hands not be both officers of a case, and another officer go on', async () => {
      const play = as('handed')
      const { ticket } = cases.handed
      const tries = async () => {
        await enters('marco')
        await play.does('openStaffCase', { ticket })
        const { counter } = await play.does('beginReview', {})
        await leaves()
        return counter?.failure
      }
      expect(await tries()).toEqual({ kind: 'case-refused', why: 'secret-handed-out' })
      // with nobody left who could confirm them the hours decide, and the hands that the old program wrote down
      const whoCouldConfirm = (endedAt: number | null) =>
        app.store.commit(theInstallation, (tx) =>
          tx.updateTable('staff').set({ ended_at: endedAt }).where('secret_handlers', '=', '[]').execute()
        )
      await whoCouldConfirm(app.clock.now())
      expect(await tries()).toEqual({ kind: 'case-refused', why: 'same-hand' })
      await whoCouldConfirm(null)
      await enters('carla')
      await play.does('openStaffCase', { ticket })
      await play.at('staffReview', await play.does('beginReview', {}))
    })
  })

  it('have a record that is continued, and proved from its first line on', async () => {
    await as('opened').checks('ana', cases.opened.ticket)
    await anybody().passes(DAY)
    const at = (name: string): string => join(app.folder, name)
    const key = createPrivateKey(readFileSync(at('keys/audit.key')))
    writeFileSync(at('public.pem'), createPublicKey(key).export({ type: 'spki', format: 'pem' }))
    const exporting = ['--store', at('store'), '--key-file', at('keys/store.key'), '--to', at('out.jsonl')]
    const env = { ...process.env, CREDENTIALS_DIRECTORY: undefined }
    const command = ['resources/toolchain/audit-export.mjs', ...exporting]
    expect(spawnSync(process.execPath, command, { encoding: 'utf8', env })).toMatchObject({ status: 0 })
    const lines = jsonLines(at('out.jsonl'))
    expect(lines[0]).toMatchObject({ seq: 1 })
    // the anchors that lie outside the store: the old program's, and this one's after them
    const anchors = at(`anchors/${readdirSync(at('anchors'))[0]}`)
    const proof = verified(at('out.jsonl'), '--anchors', anchors, '--public-key', at('public.pem'))
    expect(proof).toMatchObject({ code: 0, said: expect.stringContaining('INTACT') })
    const proved = Number(/up to line (\d+) it is what the anchors saw/.exec(proof.said)?.[1])
    expect(proved).toBeGreaterThan(oldContents.recordLines)
  })
})
