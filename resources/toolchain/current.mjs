// npm run test:current [-- Playwright arguments]: the end-to-end tests on the engines of the shipped Electron, without
// Electron: the built renderer in Debian's Chromium, main's app in Node 24. What belongs to Electron alone is told at the
// end; a whole run fails when anything else did not run.
import './bare-machine/node-version.mjs'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { missed, shareOf, titlesIn } from './current-share.mjs'
import { ensureCurrentEngines } from './current-engines.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { orStop, say } from './say.mjs'
import { closingLine, playwrightTally } from './tally.mjs'

const results = join(root, 'test-results')
const report = join(results, 'current.json')
const list = join(results, 'current-all.json')

const playwright = (file, args, env) => {
  rmSync(file, { force: true })
  return tool('@playwright/test', ['test', ...args], {
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    quiet: args.includes('--list')
  })
}
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

await orStop(async () => {
  const args = process.argv.slice(2)
  await ensureNodeModules()
  mkdirSync(results, { recursive: true })
  await build()
  const engines = await ensureCurrentEngines()
  const began = Date.now()
  const { code } = await playwright(report, args, engines)
  // a part that was asked for by name is not the whole
  const wrong = args.length > 0 ? [] : await tellShare()
  say(
    `current  ${code === 0 && wrong.length === 0 ? 'passed' : 'FAILED'}  ${Math.round((Date.now() - began) / 1000)} s`
  )
  for (const words of wrong) say(words)
  console.log(`\n${closingLine([playwrightTally(report)])}`)
  process.exit(code === 0 && wrong.length === 0 ? 0 : 1)
})

/** Says what did not run and why; returns what is wrong with that. */
async function tellShare() {
  const table = read(join(root, 'tests/support/electron/electron-alone.json'))
  await playwright(list, ['--list', '--reporter=json'], { VENTANILLA_BACK_END: 'electron' })
  const all = titlesIn(read(list))
  const ran = titlesIn(read(report), ({ status }) => status !== 'skipped')
  console.log('\nIn Electron alone:')
  for (const { spec, why } of table) {
    const count = all.filter((one) => one.file === spec).length
    console.log(`  ${spec}${count > 0 ? ` (${count})` : ''}: ${why}`)
  }
  const { ours, share } = shareOf(all, ran)
  say(`${ours} end-to-end tests ran here: ${Math.floor(share * 100)} %`)
  return missed(all, ran, table)
}
