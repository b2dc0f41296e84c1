import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '../../../src-main/api/case/open-case'
import { DAY, HOUR } from '../../../src-main/domain/clock'
import { linesAfter } from '../../../src-main/store/audit-record'
import { mark } from '../../../src-main/store/limit-marks'
import { saveCode } from '../../../src-main/store/one-time-codes'
import { queueMessage, settleMessage } from '../../../src-main/store/message-outbox'
import type { Transaction } from '../../../src-main/store/store'
import { recordVisits } from '../../support/audit-record'
import { verified } from '../../support/audit-tampering'
import { keptRecord, type KeptRecord } from '../../support/kept-record'
import { newCase } from '../../support/new-case'
import { anything } from '../../support/anything'

let record: KeptRecord
beforeEach(async () => {
  record = await keptRecord({ retention: { months: 1, auditMonths: 2 } })
})
afterEach(() => record.remove())

const purges = async (): Promise<unknown[]> => {
  const lines = await linesAfter(record.parts.store.read, 'testchain', 0, 10_000)
  return lines.filter(({ event }) => event === 'retention.purged').map(({ extras }) => JSON.parse(extras))
}
const left = async (
  table: 'message' | 'one_time_code' | 'limit_mark' | 'assisted_case' | 'case_event' | 'staff_alert'
) => (await record.parts.store.read.selectFrom(table).selectAll().execute()).length
const commit = (work: (tx: Transaction) => Promise<unknown>) => record.parts.store.commit(anything, work)

/** A settled message, a waiting one, a code, a mark and a case, all of now. */
async function aDayAtTheOffice(): Promise<{ caseId: string }> {
  const { random, clock } = record.parts
  const at = clock.now()
  const content = { kind: 'code', code: '123456', minutes: 10, office: 'o', kiosk: 'k', at } as const
  const issued = { id: random.id(), expiresAt: at + HOUR, resendAt: at, triesLeft: 5, live: true }
  return record.parts.store.commit(anything, async (tx) => {
    for (const state of ['accepted', 'waiting'] as const) {
      const id = random.id()
      const message = { id, recipient: 'rosa@example.com', locale: 'es', content, usefulUntil: null } as const
      await queueMessage(tx, message, at)
      if (state === 'accepted') await settleMessage(tx, id, { state }, '250', at)
    }
    await saveCode(tx, { issued, subject: 'm1', purpose: 'recovery', mac: 'mac', at })
    await mark(tx, { id: random.id(), rule: 'code-sent', subject: 's', at })
    const opened = await openCase(tx, {
      cedula: '0961234564',
      memberId: null,
      reason: 'no-address',
      locale: 'es',
      place: { office: 'o', kiosk: 'k' },
      waitsHours: 72,
      at,
      random,
      seal: record.parts.seal
    })
    return newCase(opened)
  })
}
const endCase = (caseId: string) =>
  commit((tx) => tx.updateTable('assisted_case').set({ state: 'expired' }).where('id', '=', caseId).execute())

describe('retention', () => {
  it('deletes each kind when its own time is over, with a line of counts, and nothing before', async () => {
    const { caseId } = await aDayAtTheOffice()
    await endCase(caseId)
    await record.pass(7 * DAY)
    expect(await purges()).toEqual([])
    await record.pass(DAY)
    expect(await purges()).toEqual([
      { letters: 0, codes: 1, marks: 0, cases: 0, alerts: 0, lines: 0, linesUpTo: null }
    ])
    await record.pass(23 * DAY)
    expect((await purges()).at(-1)).toMatchObject({ letters: 1, marks: 1, cases: 0 })
    expect([await left('message'), await left('limit_mark')]).toEqual([1, 0])
    await record.pass(2 * DAY)
    expect((await purges()).at(-1)).toMatchObject({ cases: 1 })
    expect([await left('assisted_case'), await left('case_event')]).toEqual([0, 0])
  })

  it('forgets an alert of no case once it was answered long ago, and keeps one that nobody has answered', async () => {
    const at = record.clock.now()
    const alert = { at, kind: 'backup-failed', case_id: null, officers: '[]', detail: null }
    const open = { answered_at: null, answered_by: null, answer: null }
    const answered = { answered_at: at, answered_by: 'carla', answer: 'Cambié el disco.' }
    await commit((tx) =>
      tx
        .insertInto('staff_alert')
        .values([
          { ...alert, id: 'open', ...open },
          { ...alert, id: 'answered', ...answered }
        ])
        .execute()
    )
    await record.pass(20 * DAY)
    expect(await left('staff_alert')).toBe(2)
    await record.pass(20 * DAY)
    expect(await left('staff_alert')).toBe(1)
    expect((await purges()).at(-1)).toMatchObject({ alerts: 1 })
  })

  it('keeps a case that is open, and one with an alert that nobody has answered or with a fraud case', async () => {
    const open = await aDayAtTheOffice()
    await record.pass(40 * DAY)
    expect(await left('assisted_case')).toBe(1)
    await endCase(open.caseId)
    const { caseId } = open
    const now = record.clock.now()
    const alert = { id: 'a', at: now, kind: 'undone', case_id: caseId, officers: '[]', detail: null }
    const fraud = { id: 'f', case_id: caseId, cedula: '0961234564', reason: 'r', opened_at: now, dossier: '' }
    await commit((tx) =>
      tx
        .insertInto('staff_alert')
        .values({ ...alert, answered_at: null, answered_by: null, answer: null })
        .execute()
    )
    await commit((tx) =>
      tx
        .insertInto('fraud_case')
        .values({ ...fraud, closed_at: null, closed_by: null })
        .execute()
    )
    await record.pass(2 * DAY)
    await commit((tx) => tx.updateTable('staff_alert').set({ answered_at: now }).execute())
    await record.pass(2 * DAY)
    await commit((tx) => tx.updateTable('fraud_case').set({ closed_at: record.clock.now() }).execute())
    await record.pass(2 * DAY)
    expect(await left('assisted_case')).toBe(1)
    await record.pass(31 * DAY)
    expect(await left('assisted_case')).toBe(0)
  })

  it('knows every table that belongs to a case', async () => {
    const tables = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and sql like '%references "assisted_case"%'`.execute(
      record.parts.store.read
    )
    expect(tables.rows.map(({ name }) => name).sort()).toEqual([
      'case_event',
      'case_pair',
      'fraud_case',
      'staff_alert'
    ])
  })

  it('deletes nothing when the clock was set years ahead, until a day has passed there', async () => {
    await aDayAtTheOffice()
    await record.pass(DAY)
    const before = [await left('message'), await left('one_time_code'), await left('limit_mark')]
    record.clock.set(record.clock.now() + 4000 * DAY)
    await record.pass(2 * HOUR)
    expect([await left('message'), await left('one_time_code'), await left('limit_mark')]).toEqual(before)
    record.clock.set(record.clock.now() - 4000 * DAY)
    await record.pass(2 * DAY)
    expect([await left('message'), await left('one_time_code'), await left('limit_mark')]).toEqual(before)
    expect(await purges()).toEqual([])
  })

  it('runs once a day, across restarts', async () => {
    await aDayAtTheOffice()
    for (let day = 0; day < 9; day++) {
      record.clock.advance(DAY)
      record = await record.reopened()
      record = await record.reopened()
    }
    expect(await purges()).toHaveLength(1)
  })
})

describe('the record itself', () => {
  it('is cut at an anchor when its time is over; what remains is proved by that anchor', async () => {
    await recordVisits(record.parts.store, 1, record.parts.seal, record.clock.now())
    await record.pass(65 * DAY)
    const [first] = await linesAfter(record.parts.store.read, 'testchain', 0, 1)
    expect(first?.seq).toBeGreaterThan(11)
    expect((await purges()).at(-1)).toMatchObject({ linesUpTo: (first?.seq ?? 0) - 1 })
    const exported = await record.exported()
    const { code, said } = verified(exported.record, '--anchors', exported.anchors)
    expect([code, said]).toEqual([0, expect.stringContaining('only --public-key says')])
  })

  it('is proved to the auditor who holds the public key, and still grows', async () => {
    await record.pass(65 * DAY)
    await recordVisits(record.parts.store, 1, record.parts.seal, record.clock.now())
    record = await record.reopened()
    const exported = await record.exported()
    const { code, said } = verified(
      exported.record,
      '--anchors',
      exported.anchors,
      '--public-key',
      record.publicKeyFile()
    )
    expect([code, said]).toEqual([0, expect.stringContaining('INTACT')])
    expect(verified(exported.record)).toMatchObject({
      code: 1,
      said: expect.stringContaining('BEGINNING MISSING')
    })
  })
})
