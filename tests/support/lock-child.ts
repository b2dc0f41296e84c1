import { writeSync } from 'node:fs'
import { openSqlJsEngine } from '../../src-main/store/sqljs/engine'
import { testKeys, wasm } from './sqljs-store'

/** Tries to open a store, says how it went, and stays until it is killed. */
async function openAndStay(folder: string): Promise<void> {
  const result = await openSqlJsEngine({ folder, keys: testKeys(), wasm })
  const answer = result.ok ? { opened: true } : { opened: false, kind: result.failure.kind }
  writeSync(1, `${JSON.stringify(answer)}\n`)
  setInterval(() => undefined, 60_000)
}

void openAndStay(process.argv[2] ?? '')
