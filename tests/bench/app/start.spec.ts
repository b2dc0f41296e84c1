import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, test } from '@playwright/test'
import { preparedDataDir, writeSettings } from '../../support/prepared-data'
import { takeAway } from '../../support/take-away'
import { keep, median } from './findings'

const RUNS = Number(process.env['BENCH_STARTS'] ?? 7)
const TARGET = 1.25

/** A start of a program, in milliseconds from its first moment. */
interface Start {
  /** Its welcome was painted for the first time. */
  painted: number
  /** Its page lives: what is touched from then on is answered at once, and what was touched before. */
  living: number
}

async function startOf(words: string[]): Promise<Start> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  const began = Date.now()
  const child = spawn(join(dist, 'electron'), ['--no-sandbox', '--remote-debugging-port=0', ...words], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const endpoint = await new Promise<string>((found) => {
    let said = ''
    child.stderr.on('data', (text) => {
      said += String(text)
      const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (url) found(url)
    })
  })
  // Electron knows no browser contexts
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('the program has no window')
  await page.getByRole('button', { name: 'Toque para empezar' }).waitFor()
  const found = await page.evaluate(async () => {
    const entry = await new Promise<PerformanceEntry>((found) =>
      new PerformanceObserver((list) => {
        const first = list.getEntriesByName('first-contentful-paint')[0]
        if (first) found(first)
      }).observe({ type: 'paint', buffered: true })
    )
    while (document.querySelector('#app:not([data-v-app])'))
      await new Promise((next) => requestAnimationFrame(next))
    const living = performance.timeOrigin + performance.now()
    return { painted: performance.timeOrigin + entry.startTime, living }
  })
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return { painted: found.painted - began, living: found.living - began }
}

test('from the start of the process to the first screen', async () => {
  const dataDir = await preparedDataDir()
  const own = [
    '.',
    `--data-dir=${dataDir}`,
    `--config=${writeSettings(dataDir, 9)}`,
    '--window-size=1080x1920'
  ]
  const numbers: Record<'ventanilla' | 'bare' | 'living', number[]> = { ventanilla: [], bare: [], living: [] }
  for (let run = 0; run <= RUNS; run += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'bare-'))
    const bare = await startOf([resolve('tests/bench/app/bare'), `--user-data-dir=${profile}`])
    const ventanilla = await startOf(own)
    await takeAway(profile)
    // the first of each fills the disk cache
    if (run === 0) continue
    numbers.bare.push(bare.painted)
    numbers.ventanilla.push(ventanilla.painted)
    numbers.living.push(ventanilla.living)
  }
  await takeAway(dataDir)
  const [ours, theirs] = [median(numbers.ventanilla), median(numbers.bare)]
  keep(
    'start',
    [
      {
        what: 'Start of the process to the welcome screen painted, beside a bare window with a static page',
        measured: `${Math.round(ours)} ms beside ${Math.round(theirs)} ms: ${(ours / theirs).toFixed(2)}×`,
        target: `≤ ${TARGET}×`,
        met: ours / theirs <= TARGET
      },
      {
        what: 'The same until the page itself lives; what is touched before is kept, and answered then',
        measured: `${Math.round(median(numbers.living))} ms`,
        target: '',
        met: null
      }
    ],
    { runs: RUNS, ...numbers }
  )
})
