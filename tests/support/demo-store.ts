import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../src-main/directory/demo-directory'
import { openStore } from '../../src-main/store/open-store'
import { cheapHasher } from './cheap-hasher'
import { openEngine } from './sqljs-store'
import { testClock } from './test-clock'
import { testRandom } from './test-random'

/** Name → bytes. */
type Files = ReadonlyMap<string, Buffer>

let made: Promise<Files> | undefined

/** The store as the first start leaves it, before anything was recorded: its tables, and the demo's members. */
async function make(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-demo-store-'))
  try {
    const random = testRandom('demo store')
    const clock = testClock()
    const engine = await openEngine({ folder, now: () => clock.now() })
    const store = await openStore(engine.dialect, clock)
    await seedDemo({ store, random, hasher: cheapHasher(random) })
    await store.close()
    await engine.close()
    const names = readdirSync(folder)
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Lays a store with the demo's members into a folder. It is made once for all tests of a process: making its tables and
 * its members takes about ten times as long as writing a copy.
 */
export async function layDemoStore(folder: string): Promise<void> {
  const files = await (made ??= make())
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
}
