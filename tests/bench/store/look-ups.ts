import { CompiledQuery } from 'kysely'
import { LOOK_UPS } from './database'
import { median, timed } from './numbers'
import type { BenchStore, NativeStore, OursStore } from './stores'

const ROUNDS = 15
const PER_ROUND = 200
const WARM_UP = 3

/** Microseconds. */
export interface LookUpResult {
  readonly lookUp: string
  readonly ours: number
  readonly native: number
  readonly ratio: number
}

type Read = (turn: number) => unknown

async function inTurns(lookUp: string, ours: Read, native: Read): Promise<LookUpResult> {
  const microseconds = async (read: Read) => {
    const whole = await timed(async () => {
      for (let turn = 0; turn < PER_ROUND; turn += 1) await read(turn * 37)
    })
    return (whole / PER_ROUND) * 1000
  }
  const taken: { ours: number; native: number }[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const both = { native: await microseconds(native), ours: await microseconds(ours) }
    if (round >= 0) taken.push(both)
  }
  return {
    lookUp,
    ours: median(taken.map((one) => one.ours)),
    native: median(taken.map((one) => one.native)),
    ratio: median(taken.map((one) => one.ours / one.native))
  }
}

/** Measures reading through Kysely, and bare: finished SQL for ours, prepared statements for better-sqlite3. */
export async function measureLookUps(ours: OursStore, native: NativeStore): Promise<LookUpResult[]> {
  const results: LookUpResult[] = []
  const driver = ours.engine.dialect.createDriver()
  for (const [name, read] of Object.entries(LOOK_UPS)) {
    const throughKysely =
      ({ db }: BenchStore): Read =>
      (turn) =>
        read(db, turn).execute()
    results.push(await inTurns(`${name}, Kysely`, throughKysely(ours), throughKysely(native)))
    const queries = Array.from({ length: PER_ROUND }, (_, turn) => read(native.db, turn * 37).compile())
    const queryAt = (turn: number) => queries[turn / 37] ?? queries[0]
    const statement = native.database.prepare(queries[0]?.sql ?? '')
    const connection = await driver.acquireConnection()
    const bareOurs: Read = (turn) => connection.executeQuery(queryAt(turn) ?? CompiledQuery.raw(''))
    results.push(
      await inTurns(`${name}, bare`, bareOurs, (turn) => statement.all(queryAt(turn)?.parameters ?? []))
    )
    await driver.releaseConnection(connection)
  }
  return results
}
