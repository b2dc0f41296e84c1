// npm run test:store:reference: the same random work on the embedded store and on better-sqlite3 must give the same
// answers. Not a part of npm test, because better-sqlite3 is compiled natively. STORE_WORKLOADS says how many.
import './bare-machine/node-version.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { ensureReferenceEngine } from './bare-machine/reference-engine.mjs'
import { tool } from './run.mjs'
import { orStop } from './say.mjs'

await orStop(async () => {
  await ensureNodeModules()
  await ensureReferenceEngine()
  const { code } = await tool('vitest', [
    'run',
    '--config',
    'tests/support/reference-engine/vitest.config.mts'
  ])
  process.exitCode = code
})
