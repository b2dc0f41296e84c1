// npm test: what is missing is installed; then lint and types, the tests under vitest, and the built program in Electron.
// Every part is a script of package.json and runs alone with `npm run`.
import './bare-machine/node-version.mjs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { tellLengths } from './lengths.mjs'
import { root } from './place.mjs'
import { npm } from './run.mjs'
import { orStop, say, Stop } from './say.mjs'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

/** The reports of the two runners, as their configuration says. */
const reports = { vitest: 'test-results/vitest.json', playwright: 'test-results/playwright.json' }
/** Side by side what takes one core each. */
const STEPS = [['lint', 'typecheck'], ['test:unit'], ['test:e2e']]

async function outcomeOf(script) {
  say(`npm run ${script}`)
  const began = Date.now()
  const { code } = await npm(['run', '--silent', script])
  return { script, passed: code === 0, seconds: Math.round((Date.now() - began) / 1000) }
}

await orStop(async () => {
  if (process.argv.length > 2)
    throw new Stop(
      'npm test runs everything.',
      'for a part: npm run lint, typecheck, test:unit -- FILE, test:e2e -- FILE.'
    )
  await ensureNodeModules()
  tellLengths('short')
  for (const report of Object.values(reports)) rmSync(join(root, report), { force: true })
  const outcomes = []
  for (const scripts of STEPS) outcomes.push(...(await Promise.all(scripts.map(outcomeOf))))
  console.log('')
  for (const { script, passed, seconds } of outcomes)
    say(`${script.padEnd(9)} ${passed ? 'passed' : 'FAILED'}  ${seconds} s`)
  const tallies = [vitestTally(join(root, reports.vitest)), playwrightTally(join(root, reports.playwright))]
  console.log(`\n${closingLine(tallies)}`)
  process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1)
})
