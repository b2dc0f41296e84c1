// npm run soak [-- --minutes 60] [-- --seed word]: touches the program at random, and sees that it always comes back to
// its welcome. Writes test-results/bench/app-soak.json. Not part of npm test.
import './bare-machine/node-version.mjs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { ensureRuntime } from './bare-machine/runtime.mjs'
import { orStop, say } from './say.mjs'

await orStop(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now()) }
    }
  })
  const { env, stop } = await ensureRuntime({ screen: { width: 1920, height: 1920 } })
  await build()
  say(`Touching it for ${values.minutes} min; the same again with --seed ${values.seed}`)
  const { code } = await tool(
    '@playwright/test',
    ['test', '--config', 'tests/bench/app/playwright.config.ts', '/soak.spec'],
    {
      env: {
        ...env,
        VENTANILLA_BENCH: join(root, 'test-results/bench'),
        SOAK_MINUTES: values.minutes,
        SOAK_SEED: values.seed
      }
    }
  )
  stop()
  process.exitCode = code
})
