// npm test: lint, types, unit (everything under vitest), e2e (the built program in real Electron), and, for root on a
// Debian, packaged (the program installed from its package).
// npm test -- unit [vitest arguments]   or lint, types, e2e, packaged [Playwright arguments]: that part alone.
import './node-version.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureDisplay, hasDisplay } from './display.mjs'
import { lastScreens } from './last-screens.mjs'
import { ensureNodeModules } from './node-modules.mjs'
import { root } from './place.mjs'
import { run, tool } from './run.mjs'
import { ensureRuntime } from './runtime.mjs'
import { orStop, say, Stop, tellStop } from './say.mjs'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

// holds the largest window that a test asks for, upright or lying
const SCREEN = { width: 1920, height: 1920 }
const results = join(root, 'test-results')
const tallies = []

/** Each part returns whether it passed. */
const parts = {
  lint: async () => {
    const eslint = await tool('eslint', [
      '--config',
      'resources/toolchain/eslint.config.mjs',
      '--max-warnings',
      '0',
      '.'
    ])
    const prettier = await tool('prettier', ['--check', '--log-level', 'warn', '.'])
    return eslint.code === 0 && prettier.code === 0
  },
  types: async () => {
    const projects = ['tsconfig.json', 'src-renderer/tsconfig.json', 'tests/tsconfig.json']
    let passed = true
    for (const project of projects)
      passed = (await tool('vue-tsc', ['--noEmit', '-p', project])).code === 0 && passed
    return passed
  },
  unit: async (args) => {
    const report = join(results, 'vitest.json')
    rmSync(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await tool('vitest', [
      'run',
      '--config',
      'tests/vitest.config.mts',
      ...reporters,
      ...args
    ])
    tallies.push(vitestTally(report))
    return code === 0
  },
  e2e: async (args) => {
    const installed = process.env.VENTANILLA_EXE
    const { env, stop } = await ensureRuntime({ screen: SCREEN, installed })
    // an installed program is tested as it is
    if (!installed) await build()
    const apart = args.length === 0 && !hasDisplay()
    const passed = apart
      ? await Promise.all([playwright('flows', ['--project=flows'], env), othersElsewhere(env)])
      : [await playwright('playwright', args, env)]
    stop()
    return passed.every(Boolean)
  },
  packaged: async (args) => {
    const report = join(results, 'packaged.json')
    rmSync(report, { force: true })
    const { code } = await run(process.execPath, [join(root, 'resources/toolchain/packaged.mjs'), ...args])
    tallies.push(playwrightTally(report))
    return code === 0
  }
}

/**
 * The parts that run when none is named, side by side where each leaves a core to the other. The installed program is
 * tested by its own command: it wants root and minutes.
 */
const WHOLE_RUN = [['lint', 'types'], ['unit'], ['e2e']]

/** One run of Playwright, with a report of that name. */
async function playwright(name, args, env) {
  const report = join(results, `${name}.json`)
  rmSync(report, { force: true })
  const { code } = await tool(
    '@playwright/test',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json', ...args],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
  )
  tallies.push(playwrightTally(report))
  for (const screen of lastScreens(report)) console.log(`\n${screen}`)
  return code === 0
}

/** The other tests on a screen of their own: a kiosk's window takes the whole of one, and the keyboard with it. */
async function othersElsewhere(env) {
  const display = await ensureDisplay(SCREEN)
  try {
    return await playwright('others', ['--project=attacks', '--project=gallery'], { ...env, ...display.env })
  } finally {
    display.stop()
  }
}

/** A part whose own preparation stopped (no build, no runtime) failed; the others still run. */
function couldNotRun(error) {
  tellStop(error)
  tallies.push({ passed: 0, failed: 1, skipped: 0 })
  return false
}

async function outcomeOf(name, args) {
  say(`Tests: ${name}`)
  const began = Date.now()
  const passed = await parts[name](args).catch(couldNotRun)
  return { name, passed, seconds: Math.round((Date.now() - began) / 1000) }
}

await orStop(async () => {
  const [only, ...args] = process.argv.slice(2)
  if (only && !(only in parts))
    throw new Stop(
      `There is no part of the tests named ${only}.`,
      `name one of ${Object.keys(parts).join(', ')}, or none for all.`
    )
  await ensureNodeModules()
  mkdirSync(results, { recursive: true })
  const outcomes = []
  for (const names of only ? [[only]] : WHOLE_RUN)
    outcomes.push(...(await Promise.all(names.map((name) => outcomeOf(name, args)))))
  console.log('')
  for (const { name, passed, seconds } of outcomes)
    say(`${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'}  ${seconds} s`)
  console.log(`\n${closingLine(tallies)}`)
  process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1)
})
