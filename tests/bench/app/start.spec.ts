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

/** Starts a program and answers after how many milliseconds its welcome was painted for the first time. */
async function msToFirstPaint(words: string[]): Promise<number> {
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
  const painted = await page.evaluate(async () => {
    const entry = await new Promise<PerformanceEntry>((found) =>
      new PerformanceObserver((list) => {
        const first = list.getEntriesByName('first-contentful-paint')[0]
        if (first) found(first)
      }).observe({ type: 'paint', buffered: true })
    )
    return performance.timeOrigin + entry.startTime
  })
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return painted - began
}

test('from the start of the process to the first screen', async () => {
  const dataDir = await preparedDataDir()
  const own = [
    '.',
    `--data-dir=${dataDir}`,
    `--config=${writeSettings(dataDir, 9)}`,
    '--window-size=1080x1920'
  ]
  const numbers: Record<'ventanilla' | 'bare', number[]> = { ventanilla: [], bare: [] }
  for (let run = 0; run <= RUNS; run += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'bare-'))
    const bare = await msToFirstPaint([resolve('tests/bench/app/bare'), `--user-data-dir=${profile}`])
    const ventanilla = await msToFirstPaint(own)
    await takeAway(profile)
    // the first of each fills the disk cache
    if (run === 0) continue
    numbers.bare.push(bare)
    numbers.ventanilla.push(ventanilla)
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
      }
    ],
    { runs: RUNS, ...numbers }
  )
})
