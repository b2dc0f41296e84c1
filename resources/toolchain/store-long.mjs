// npm run test:store:long: the store's fault tests at full length (10,000 kills, 5,000 power cuts, every byte torn,
// 5,000 random workloads): about an hour on two cores. npm test runs the same tests in a short form.
import './bare-machine/node-version.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { isRoot } from './place.mjs'
import { tool } from './run.mjs'
import { orStop, say } from './say.mjs'

const LONG = {
  STORE_KILLS: '10000',
  STORE_POWER_CUTS: '5000',
  STORE_TORN_STEP: '1',
  STORE_WORKLOADS: '5000',
  STORE_SEED: String(Date.now() % 2 ** 31)
}

await orStop(async () => {
  await ensureNodeModules()
  if (!isRoot) say('Not an administrator: the test on a file system of its own (tmpfs) is left out')
  const env = { ...LONG, ...(isRoot ? { STORE_TMPFS: '1' } : {}), ...process.env }
  const args = [
    'run',
    'tests/integration/store',
    // at this length some take many minutes; what hangs is still ended
    '--testTimeout=3600000',
    ...process.argv.slice(2)
  ]
  const { code } = await tool('vitest', args, { env })
  process.exitCode = code
})
