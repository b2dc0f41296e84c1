import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { linesAfter } from '../../../src-main/store/audit-record'
import { recordVisits } from '../../support/audit-record'
import { jsonLines, keptRecord, type KeptRecord } from '../../support/kept-record'
import { anything } from '../../support/anything'

let record: KeptRecord
beforeEach(async () => {
  record = await keptRecord()
})
afterEach(() => record.remove())

const made = async (): Promise<number> =>
  (await record.events()).filter((event) => event === 'anchor.made').length
const lineOf = async (event: string): Promise<unknown> => {
  const lines = await linesAfter(record.parts.store.read, 'testchain', 0, 10_000)
  return JSON.parse(lines.findLast((line) => line.event === event)?.extras ?? 'null')
}

describe('the record of a kiosk', () => {
  it('begins by saying whose it is, and tells of every start and end', async () => {
    expect(await record.events()).toEqual(['chain.begun', 'kiosk.started', 'anchor.made'])
    expect(await lineOf('chain.begun')).toMatchObject({
      format: 1,
      kiosk: 'Ventanilla 1',
      office: 'CAU Quito Norte',
      key: record.parts.signer.publicKey
    })
    record = await record.reopened()
    expect((await record.events()).slice(3)).toEqual(['kiosk.stopped', 'kiosk.started'])
    record = await record.cutOff()
    expect((await record.events()).slice(4)).toEqual(['kiosk.started', 'kiosk.started'])
  })
})

describe('the daily anchor', () => {
  it('is made once a day while the program runs', async () => {
    await record.pass(3 * DAY)
    expect(await made()).toBe(4)
    expect(jsonLines(record.anchors.file).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('is made once a day however often the program starts, and at once when a day was missed', async () => {
    for (let start = 0; start < 5; start++) {
      record.clock.advance(HOUR)
      record = await record.reopened()
    }
    expect(await made()).toBe(1)
    record.clock.advance(3 * DAY)
    record = await record.reopened()
    expect(await made()).toBe(2)
  })

  it('is made although the clock was set back, and not for every minute of it', async () => {
    await record.pass(DAY)
    record.clock.set(record.clock.now() - 300 * DAY)
    await record.pass(DAY - HOUR)
    expect(await made()).toBe(3)
  })

  it('holds on to the newest line and to the anchor before', async () => {
    await recordVisits(record.parts.store, 1)
    await record.pass(DAY)
    const lines = await linesAfter(record.parts.store.read, 'testchain', 0, 100)
    const [first, second] = jsonLines(record.anchors.file)
    expect(second).toMatchObject({ anchor: 1, chain: 'testchain', number: 2, seq: 11 })
    expect(second?.['hash']).toBe(lines.find(({ seq }) => seq === 11)?.hash)
    expect(second?.['previous']).not.toBe(first?.['previous'])
  })

  it('waits for a folder that is not there, says so once, and is written when it comes back', async () => {
    const removed = record.folder
    const folder = join(removed, 'medium')
    await record.remove()
    record = await keptRecord({ audit: { anchorFolder: folder } })
    await record.pass(3 * HOUR)
    expect((await record.events()).filter((event) => event === 'anchor.unwritten')).toHaveLength(1)
    expect(record.troubles).toContain('audit.anchors')
    mkdirSync(folder, { recursive: true })
    await record.pass(HOUR)
    expect(jsonLines(record.anchors.file)).toHaveLength(1)
    rmSync(removed, { recursive: true })
  })

  it('finishes a line that a power cut tore, and repeats none', async () => {
    const whole = readFileSync(record.anchors.file, 'utf8')
    await record.parts.store.commit(anything, (tx) =>
      tx.updateTable('audit_anchor').set({ written: 0 }).execute()
    )
    writeFileSync(record.anchors.file, whole.slice(0, 100))
    record = await record.cutOff()
    expect(readFileSync(record.anchors.file, 'utf8')).toBe(whole)
    await record.parts.store.commit(anything, (tx) =>
      tx.updateTable('audit_anchor').set({ written: 0 }).execute()
    )
    record = await record.cutOff()
    expect(readFileSync(record.anchors.file, 'utf8')).toBe(whole)
  })

  it('goes to the mailbox of whoever audits', async () => {
    await record.remove()
    record = await keptRecord({ audit: { anchorMailTo: 'auditoria@iess.example' } })
    await record.pass(DAY)
    const messages = await record.parts.store.read.selectFrom('message').selectAll().execute()
    expect(messages.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['audit-anchor', 'auditoria@iess.example'],
      ['audit-anchor', 'auditoria@iess.example']
    ])
    const posted = messages.map(({ content }) => (JSON.parse(content) as { anchor: unknown }).anchor)
    expect(posted).toEqual(jsonLines(record.anchors.file))
  })
})

describe('what does not fit is said at the start', () => {
  it('a clock that stands before the last line', async () => {
    record.clock.set(record.clock.now() - 2 * HOUR)
    record = await record.reopened()
    expect(await lineOf('clock.behind')).toBeNull()
    record.clock.set(record.clock.now() - 2 * HOUR)
    record = await record.cutOff()
    expect(await lineOf('clock.behind')).toEqual({ seconds: -7200 })
  })

  it('another key', async () => {
    rmSync(join(record.folder, 'keys'), { recursive: true })
    record = await record.reopened()
    expect(await lineOf('anchor.keyChanged')).toEqual({ key: record.parts.signer.publicKey })
    record = await record.reopened()
    expect((await record.events()).filter((event) => event === 'anchor.keyChanged')).toHaveLength(1)
  })

  it('an anchor outside that the store does not know: it was put back to an earlier state', async () => {
    await record.pass(DAY)
    const [, second] = readFileSync(record.anchors.file, 'utf8').split('\n')
    await record.remove()
    record = await keptRecord()
    writeFileSync(record.anchors.file, `${readFileSync(record.anchors.file, 'utf8')}${second}\n`)
    record = await record.reopened()
    expect(await lineOf('anchor.contradicted')).toEqual({ number: 2, upTo: 3 })
    const alerts = () => record.parts.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(await alerts()).toEqual([{ kind: 'record-contradicted' }])
    record = await record.reopened()
    expect(await alerts()).toHaveLength(1)
  })
})

describe('the key of the anchors', () => {
  const file = () => join(record.folder, 'keys', 'audit.key')
  it('is for its owner alone, also after somebody opened it up', async () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    chmodSync(file(), 0o644)
    record = await record.reopened()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('is put aside when it cannot be read, and the kiosk goes on with a new one', async () => {
    const before = record.parts.signer.publicKey
    writeFileSync(file(), 'scrambled')
    record = await record.reopened()
    expect(record.parts.signer.publicKey).not.toBe(before)
    expect(readFileSync(`${file()}.unreadable`, 'utf8')).toBe('scrambled')
  })
})

describe('the clock', () => {
  it.each([
    [-HOUR, -3600],
    [DAY, 86_400],
    [-61_000, -61]
  ])('moved by %i ms is noticed within a minute', async (by, seconds) => {
    record.clock.set(record.clock.now() + by)
    await record.pass(MINUTE)
    expect(await lineOf('clock.jumped')).toEqual({ seconds })
    await record.pass(5 * MINUTE)
    expect((await record.events()).filter((event) => event === 'clock.jumped')).toHaveLength(1)
  })

  it('put right by the time service, a minute or less, is not worth a line', async () => {
    record.clock.set(record.clock.now() + MINUTE)
    await record.pass(10 * MINUTE)
    expect(await lineOf('clock.jumped')).toBeNull()
  })
})
