// npm run test:full: what `npm test` runs in a short form, as long as CI runs it (tests/support/lengths.json).
import './bare-machine/node-version.mjs'
import { join } from 'node:path'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { fullForm } from './full-form.mjs'
import { tellLengths } from './lengths.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { orStop, say } from './say.mjs'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

/** The reports of the two runners. */
const reports = {
  vitest: join(root, 'test-results/vitest.json'),
  playwright: join(root, 'test-results/playwright.json')
}

await orStop(async () => {
  await ensureNodeModules()
  tellLengths('full')
  const parts = [
    ['vitest', ['run', '--mode', 'full', ...fullForm.vitest]],
    ['@playwright/test', ['test', ...fullForm.playwright]]
  ]
  let passed = true
  for (const [program, args] of parts) {
    const began = Date.now()
    const { code } = await tool(program, args, { env: { ...process.env, TEST_FORM: 'full' } })
    passed &&= code === 0
    say(
      `${program.padEnd(16)} ${code === 0 ? 'passed' : 'FAILED'}  ${Math.round((Date.now() - began) / 1000)} s`
    )
  }
  console.log(`\n${closingLine([vitestTally(reports.vitest), playwrightTally(reports.playwright)])}`)
  process.exit(passed ? 0 : 1)
})
