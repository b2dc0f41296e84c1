import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, test } from '@playwright/test'
import { preparedDataDir, writeSettings } from '../../support/prepared-data'
import { takeAway } from '../../support/take-away'
import { keep, median } from './findings'
import { bareWithGreeting } from './same-page'

const RUNS = Number(process.env['BENCH_STARTS'] ?? 7)
const TARGET = 1.25
const SIZE = { width: 1080, height: 1920 }

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
  const still = bareWithGreeting(SIZE.width, SIZE.height)
  const own = [
    '.',
    `--data-dir=${dataDir}`,
    `--config=${writeSettings(dataDir, 9)}`,
    `--window-size=${SIZE.width}x${SIZE.height}`
  ]
  const bare = async (program: string): Promise<Start> => {
    const profile = mkdtempSync(join(tmpdir(), 'bare-'))
    const start = await startOf([program, `--user-data-dir=${profile}`])
    await takeAway(profile)
    return start
  }
  const starts: Record<'ventanilla' | 'sameStill' | 'bare', Start[]> = {
    ventanilla: [],
    sameStill: [],
    bare: []
  }
  for (let run = 0; run <= RUNS; run += 1) {
    const round = {
      bare: await bare(resolve('tests/bench/app/bare')),
      sameStill: await bare(still),
      ventanilla: await startOf(own)
    }
    // the first of each fills the disk cache
    if (run === 0) continue
    starts.bare.push(round.bare)
    starts.sameStill.push(round.sameStill)
    starts.ventanilla.push(round.ventanilla)
  }
  await takeAway(dataDir)
  await takeAway(still)
  const painted = (program: keyof typeof starts) => median(starts[program].map((start) => start.painted))
  const ours = painted('ventanilla')
  const beside = (program: 'sameStill' | 'bare', page: string) => ({
    what: `Start of the process to the welcome screen painted, beside a bare window with ${page}`,
    measured: `${Math.round(ours)} ms beside ${Math.round(painted(program))} ms: ${(ours / painted(program)).toFixed(2)}×`,
    target: `≤ ${TARGET}×`,
    met: ours / painted(program) <= TARGET
  })
  keep(
    'start',
    [
      beside('sameStill', 'the same picture as a static page'),
      beside('bare', 'a static page of a line and a button'),
      {
        what: 'The same until the page itself lives; what is touched before is kept, and answered then',
        measured: `${Math.round(median(starts.ventanilla.map((start) => start.living)))} ms`,
        target: '',
        met: null
      }
    ],
    { runs: RUNS, ...starts }
  )
})
