import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { preparedDataDir, writeSettings } from '../support/prepared-data'
import { mainOn, renderersOf } from '../support/processes'
import { recordOf } from '../support/stopped-kiosk'
import { takeAway } from '../support/take-away'

let dataDir = ''
test.beforeEach(async () => {
  dataDir = await preparedDataDir()
})
test.afterEach(async () => {
  for (const pid of mainOn(dataDir)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => mainOn(dataDir)).toEqual([])
  await takeAway(dataDir)
})

/** Starts the program as a person at a terminal would. Nobody answers the mail port: nothing is sent. */
function start(): ChildProcess {
  const electron = createRequire(resolve('package.json'))('electron') as string
  const sandbox =
    process.getuid?.() === 0 || process.env['VENTANILLA_SANDBOX'] !== '1' ? ['--no-sandbox'] : []
  const words = ['.', ...sandbox, `--data-dir=${dataDir}`, `--config=${writeSettings(dataDir, 9)}`]
  return spawn(electron, words, { stdio: 'ignore' })
}
/** It may have ended by itself meanwhile. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // there is nobody to be ended
  }
}
const linesOf = (event: string): number => {
  const file = join(dataDir, 'log/ventanilla.log')
  return existsSync(file) ? readFileSync(file, 'utf8').split(`"event":"${event}"`).length - 1 : 0
}

test('killed three times in five minutes, the page is not loaded again: the whole program starts anew by itself', async () => {
  const first = start()
  const ended = once(first, 'exit')
  await expect.poll(() => linesOf('kiosk.opened'), { timeout: 60_000 }).toBe(1)
  // whatever process there is, and again: one that is ended before its page has come into it is replaced without a loss
  const killPages = (): number => {
    for (const pid of renderersOf(first.pid ?? 0)) kill(pid)
    return linesOf('shell.lost')
  }
  await expect.poll(killPages, { timeout: 60_000, intervals: [250] }).toBe(3)
  const from = performance.now()
  expect(await ended).toEqual([1, null])
  await expect.poll(() => linesOf('kiosk.opened'), { timeout: 60_000, intervals: [20] }).toBe(2)
  process.stdout.write(`third loss → program open again: ${Math.round(performance.now() - from)} ms\n`)
  const [second = 0, ...others] = mainOn(dataDir)
  expect(others).toEqual([])
  await expect.poll(() => renderersOf(second).length, { timeout: 30_000 }).toBeGreaterThan(0)
  process.kill(second, 'SIGTERM')
  await expect.poll(() => mainOn(dataDir), { timeout: 30_000 }).toEqual([])
  const events = (await recordOf(dataDir)).map(({ event }) => event)
  expect(events.filter((event) => event === 'kiosk.started')).toHaveLength(2)
  expect(events.at(-1)).toBe('kiosk.stopped')
})
