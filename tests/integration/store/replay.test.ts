import fc from 'fast-check'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import { HEADER_BYTES, readHeader } from '../../../src-main/store/sqljs/file-header'
import { Journal } from '../../../src-main/store/sqljs/journal'
import { writePayload, type WrittenStatement } from '../../../src-main/store/sqljs/record'
import { FakeDisk } from '../../support/fake-disk'
import { lengthOf, seedOf } from '../../support/lengths'
import { makeTables, openEngine, testKeys, wasm } from '../../support/sqljs-store'
import { contents, makeWorkloadTables, performUnit, unit, type WorkloadTables } from '../../support/workload'

const RUNS = lengthOf('STORE_WORKLOADS')
const SEED = seedOf('STORE_SEED', 20_261_121)

const noLock = async () => ok(() => undefined)
const options = (disk: FakeDisk) => ({ folder: '/store', disk, lock: noLock, keys: testKeys(), wasm })
const handle = (engine: Awaited<ReturnType<typeof openEngine>>) =>
  new Kysely<WorkloadTables>({ dialect: engine.dialect })

describe('the journal, repeated', () => {
  it(
    `gives the very same database, over ${RUNS} random workloads`,
    { timeout: 60_000 + RUNS * 2000 },
    async () => {
      const workload = fc.array(fc.record({ unit, checkpoint: fc.nat(9) }), { minLength: 1, maxLength: 25 })
      await fc.assert(
        fc.asyncProperty(workload, async (units) => {
          const disk = new FakeDisk()
          const engine = await openEngine(options(disk))
          await makeWorkloadTables(handle(engine))
          for (const one of units) {
            await performUnit(handle(engine), one.unit)
            if (one.checkpoint === 0) expect(await engine.checkpoint()).toEqual({ ok: true })
          }
          const live = await contents(handle(engine))
          // the machine stops here: only the disk is left
          const again = await openEngine(options(disk.copy()))
          expect(await contents(handle(again))).toEqual(live)
          await again.close()
          await engine.close()
        }),
        { numRuns: RUNS, seed: SEED }
      )
    }
  )

  it('is refused if a statement does not do what it did, and nothing is overwritten', async () => {
    const wrong: [string, WrittenStatement[]][] = [
      ['changed 1 rows, and 2', [{ sql: "insert into note values (7, '', 0)", values: [], touched: 2 }]],
      ['UNIQUE constraint failed', [{ sql: "insert into note values (1, '', 0)", values: [], touched: 1 }]],
      ['no such table', [{ sql: 'delete from gone', values: [], touched: 0 }]],
      [
        'its answer would differ',
        [{ sql: 'insert into note (text) values (random())', values: [], touched: 1 }]
      ]
    ]
    for (const [words, statements] of wrong) {
      const disk = new FakeDisk()
      const engine = await openEngine(options(disk))
      const db = await makeTables(engine)
      await db.insertInto('note').values({ text: 'first', count: 1 }).execute()
      await engine.close()
      append(disk, statements)
      const before = disk.acts
      const refused = await openSqlJsEngine(options(disk))
      expect(refused).toMatchObject({ failure: { kind: 'damaged', detail: expect.stringContaining(words) } })
      expect(disk.acts).toBe(before)
    }
  })
})

/** Appends a transaction as a writer with the right key, and other ideas, would. */
function append(disk: FakeDisk, statements: WrittenStatement[]): void {
  const name = disk.list().find((one) => one.endsWith('.journal')) ?? ''
  const file = disk.open(`/store/${name}`, 'write')
  const opened = readHeader(testKeys(), name, 'journal', file.read(HEADER_BYTES, 0))
  if (!opened.ok) throw new Error(opened.failure.kind)
  const { header, key } = opened.value
  const reached = { sequence: header.sequence, chain: Buffer.from(header.chain, 'hex') }
  const random = { bytes: (count: number) => Buffer.alloc(count, 7) }
  expect(
    new Journal(file, name, key, random, reached, HEADER_BYTES).append(writePayload(statements))
  ).toEqual({
    ok: true
  })
}
