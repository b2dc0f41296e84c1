// npm run bench:app [-- --sessions 1000] [-- --starts 15] [-- --only start,taps,waits,memory,size]: the whole program beside a
// bare Electron window. Prints a table and writes test-results/bench/app.json. About five minutes; with 1,000 sessions
// about an hour.
import './bare-machine/node-version.mjs'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installedSize } from './app-size.mjs'
import { build } from './build.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { ensureRuntime } from './bare-machine/runtime.mjs'
import { orStop } from './say.mjs'

const SCREEN = { width: 1920, height: 1920 }
const results = join(root, 'test-results/bench')

await orStop(async () => {
  const { values } = parseArgs({
    options: {
      sessions: { type: 'string', default: '60' },
      starts: { type: 'string', default: '7' },
      only: { type: 'string', default: 'start,taps,waits,memory,size' }
    }
  })
  const names = values.only.split(',')
  const { electron, env, stop } = await ensureRuntime({ screen: SCREEN })
  await build()
  mkdirSync(results, { recursive: true })
  const played = names.filter((name) => name !== 'size')
  for (const name of names) rmSync(join(results, `app-${name}.json`), { force: true })
  const { code } =
    played.length === 0
      ? { code: 0 }
      : await tool(
          '@playwright/test',
          [
            'test',
            '--config',
            'tests/bench/app/playwright.config.ts',
            ...played.map((name) => `/${name}.spec`)
          ],
          {
            env: {
              ...env,
              VENTANILLA_BENCH: results,
              BENCH_SESSIONS: values.sessions,
              BENCH_STARTS: values.starts
            }
          }
        )
  if (names.includes('size')) {
    const folder = mkdtempSync(join(tmpdir(), 'ventanilla-size-'))
    const found = await installedSize(electron, folder)
    rmSync(folder, { recursive: true })
    writeFileSync(join(results, 'app-size.json'), JSON.stringify(found, null, 2) + '\n')
  }
  stop()
  // what failed has left no numbers, and its words stand above
  tell(
    names.filter((name) => existsSync(join(results, `app-${name}.json`))),
    electron
  )
  process.exitCode = code
})

function tell(names, electron) {
  const parts = Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(results, `app-${name}.json`), 'utf8'))])
  )
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`
  const date = new Date().toISOString().slice(0, 10)
  const summary = { date, machine, electron: electron.version, ...parts }
  writeFileSync(join(results, 'app.json'), JSON.stringify(summary, null, 2) + '\n')
  console.log(`\nElectron ${electron.version}, ${machine}, ${date}\n`)
  console.log('| What | Measured | Target | Met |\n| --- | --- | --- | --- |')
  for (const { findings } of Object.values(parts))
    for (const { what, measured, target, met } of findings)
      console.log(`| ${what} | ${measured} | ${target} | ${met === null ? '' : met ? 'yes' : 'no'} |`)
}
