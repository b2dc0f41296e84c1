import fc from 'fast-check'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { FakeDisk } from '../../support/fake-disk'
import { openEngine } from '../../support/sqljs-store'
import { referenceDatabase, referenceDialect } from '../../support/reference-engine/reference'
import { contents, makeWorkloadTables, performUnit, unit, type WorkloadTables } from '../../support/workload'

const RUNS = Number(process.env['STORE_WORKLOADS'] ?? 300)
/** A number repeats a run; by default each run is another one, and fast-check prints its number when it fails. */
const SEED = Number(process.env['STORE_SEED'] ?? Date.now())

/** Bytes are bytes: better-sqlite3 gives them as Buffer, sql.js as Uint8Array. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value] }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
}

describe('the embedded store and better-sqlite3', () => {
  it(`give the same answers over ${RUNS} random workloads`, { timeout: 60_000 + RUNS * 2000 }, async () => {
    const workload = fc.array(fc.record({ unit, checkpoint: fc.nat(9) }), { minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(workload, async (units) => {
        const disk = new FakeDisk()
        const options = { folder: '/store', disk, lock: async () => ok(() => undefined) }
        const engine = await openEngine(options)
        const native = referenceDatabase(':memory:')
        native.pragma('foreign_keys = ON')
        const ours = new Kysely<WorkloadTables>({ dialect: engine.dialect })
        const theirs = new Kysely<WorkloadTables>({ dialect: referenceDialect(native) })
        for (const db of [ours, theirs]) await makeWorkloadTables(db)
        for (const one of units) {
          const expected = plain(await performUnit(theirs, one.unit))
          expect(plain(await performUnit(ours, one.unit))).toEqual(expected)
          if (one.checkpoint === 0) await engine.checkpoint()
        }
        const expected = plain(await contents(theirs))
        expect(plain(await contents(ours))).toEqual(expected)
        const again = await openEngine({ ...options, disk: disk.copy() })
        expect(plain(await contents(new Kysely<WorkloadTables>({ dialect: again.dialect })))).toEqual(
          expected
        )
        await again.close()
        await engine.close()
        await theirs.destroy()
      }),
      { numRuns: RUNS, seed: SEED }
    )
  })
})
