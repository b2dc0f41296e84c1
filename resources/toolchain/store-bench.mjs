// npm run bench:store: commits, look-ups, opening, checkpoints and memory of the embedded store, beside better-sqlite3
// and beside writing the whole file. Prints tables and writes test-results/bench-store.json. About five minutes.
// STORE_BENCH_SIZES=1,10,100 (megabytes) and STORE_BENCH_FOLDER (which disk) can be set.
import './bare-machine/node-version.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { nodeProgram } from './bare-machine/node-program.mjs'
import { ensureReferenceEngine } from './bare-machine/reference-engine.mjs'
import { run } from './run.mjs'
import { orStop } from './say.mjs'

await orStop(async () => {
  await ensureNodeModules()
  await ensureReferenceEngine()
  const program = await nodeProgram('tests/bench/store/bench.ts', 'out/store')
  const { code } = await run(process.execPath, [program])
  process.exitCode = code
})
