import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { AuditLine } from '../../../src-main/contract/audit-events'
import { auditLine } from '../../../src-main/contract/audit-line'
import { chainText, FIRST_PREVIOUS } from '../../../src-main/domain/audit/chain'
import { appendAudit, lastLine, linesAfter } from '../../../src-main/store/audit-record'
import { openStore } from '../../../src-main/store/open-store'
import { recordVisits, testSeal } from '../../support/audit-record'
import { memoryDialect } from '../../support/memory-dialect'
import { openEngine } from '../../support/sqljs-store'
import { anything } from '../../support/anything'
import { testClock } from '../../support/test-clock'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const engines = {
  'sql.js in memory': memoryDialect,
  'the journaled engine': async () =>
    (await openEngine({ folder: mkdtempSync(join(folder, 'store-')) })).dialect
}

describe.each(Object.entries(engines))('the record on %s', (_name, dialect) => {
  const record = async () => {
    const store = await openStore(await dialect(), testClock())
    await recordVisits(store, 2)
    return store
  }

  it('is a chain: every line carries the hash of the one before', async () => {
    const store = await record()
    const lines = await linesAfter(store.read, 'testchain', 0, 100)
    expect(lines.map((line) => line.seq)).toEqual([...Array(16).keys()].map((at) => at + 1))
    let previous = FIRST_PREVIOUS
    for (const line of lines) {
      expect(line.previous).toBe(previous)
      expect(line.hash).toBe(testSeal().digest(chainText(line)))
      previous = line.hash
    }
    await store.close()
  })

  it.each([
    ['a change', `update audit set extras = '{}' where seq = 3`],
    ['a deletion', 'delete from audit where seq = 3'],
    ['the deletion of everything', 'delete from audit'],
    [
      'a line put in the place of another',
      `insert or replace into audit values ('testchain', 3, 0, 'x', 'kiosk', null, '{}', 'p', 'h')`
    ],
    ['a gap', `insert into audit values ('testchain', 18, 0, 'x', 'kiosk', null, '{}', 'p', 'h')`],
    [
      'a line that does not continue the last',
      `insert into audit values ('testchain', 17, 0, 'x', 'kiosk', null, '{}', 'p', 'h')`
    ],
    ['a cut where no anchor is', `insert into audit_cut values ('testchain', 16, 0)`]
  ])('refuses %s', async (_what, statement) => {
    const store = await record()
    const before = await linesAfter(store.read, 'testchain', 0, 100)
    await expect(store.commit(anything, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
      /audit record/
    )
    expect(await linesAfter(store.read, 'testchain', 0, 100)).toEqual(before)
    await store.close()
  })

  it('lets a kiosk’s chain grow beside another’s', async () => {
    const store = await record()
    await recordVisits(store, 1, testSeal('another'))
    expect((await lastLine(store.read, 'another'))?.seq).toBe(8)
    expect((await lastLine(store.read, 'testchain'))?.seq).toBe(16)
    await store.close()
  })

  it('writes nothing of a transaction that fails', async () => {
    const store = await record()
    const failing = store.commit(anything, async (tx) => {
      await appendAudit(tx, [auditLine('kiosk.stopped', null, {})], 0, testSeal())
      throw new Error('boom')
    })
    await expect(failing).rejects.toThrow('boom')
    expect((await lastLine(store.read, 'testchain'))?.seq).toBe(16)
    await store.close()
  })

  it('refuses extras that the catalogue does not allow', async () => {
    const store = await record()
    const loose = {
      ...auditLine('kiosk.stopped', null, {}),
      extras: { address: 'rosa@example.com' }
    } as unknown as AuditLine
    await expect(store.commit(anything, (tx) => appendAudit(tx, [loose], 0, testSeal()))).rejects.toThrow(
      /unrecognized/i
    )
    await store.close()
  })
})
