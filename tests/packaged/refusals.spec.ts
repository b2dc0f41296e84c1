import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inside, installAfresh, starter } from '../support/clean-debian'
import { portsListenedOnBy } from '../support/listening-sockets'
import { preparedDataDir, writeSettings } from '../support/prepared-data'
import { takeAway } from '../support/take-away'

/** sysexits.h: the command was used wrongly. */
const EX_USAGE = 64

let dataDir = ''
let running: ChildProcess | undefined
let said = ''
test.beforeAll(() => installAfresh('shipped'))
test.beforeEach(async () => {
  dataDir = await preparedDataDir()
})
test.afterEach(async () => {
  if (running && running.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  running = undefined
  await takeAway(dataDir)
})

function start(words: string[], env: Record<string, string> = {}): ChildProcess {
  said = ''
  running = spawn(starter(), words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (text) => (said += String(text)))
  return running
}

/** Starts it as an office does, and waits until it serves. Nobody answers the mail port: nothing is sent. */
async function startedAsInAnOffice(env: Record<string, string>): Promise<ChildProcess> {
  const child = start([`--data-dir=${dataDir}`, `--config=${writeSettings(dataDir, 9)}`], env)
  await expect.poll(() => logged(), { timeout: 120_000, message: said }).toContain('kiosk.opened')
  return child
}

const logged = (): string => {
  const folder = join(dataDir, 'log')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}
const portsOfTheKiosk = (): number[] => portsListenedOnBy(statSync(inside('/home/kiosk')).uid)

for (const word of [
  '--inspect=9341',
  '--inspect-brk=9341',
  '--remote-debugging-port=9341',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--load-extension=/tmp',
  '--js-flags=--expose-gc'
])
  test(`${word} is refused`, async () => {
    const child = start([`--data-dir=${dataDir}`, word])
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code, said).toBe(EX_USAGE)
    // what it said last may be read after its end
    await expect.poll(() => said).toContain(word)
    expect(logged()).toBe('')
  })

test('ELECTRON_RUN_AS_NODE makes no Node of it', async () => {
  const mark = join(dataDir, 'ran')
  const words = ['-e', `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`]
  const child = start(words, { ELECTRON_RUN_AS_NODE: '1' })
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code, said).toBe(EX_USAGE)
  expect(existsSync(mark)).toBe(false)
})

test('NODE_OPTIONS brings no code in', async () => {
  const mark = join(dataDir, 'ran')
  const module = join(dataDir, 'foreign.js')
  writeFileSync(module, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  await startedAsInAnOffice({ NODE_OPTIONS: `--require ${module}` })
  expect(existsSync(mark)).toBe(false)
})

test('neither NODE_OPTIONS nor SIGUSR1 opens the inspector, and the kiosk listens on no port', async () => {
  const child = await startedAsInAnOffice({ NODE_OPTIONS: '--inspect=9342' })
  expect(portsOfTheKiosk()).toEqual([])
  child.kill('SIGUSR1')
  // ends it or is not even noticed; the inspector would say "Debugger listening" at once, before it is told to end
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(said).not.toContain('Debugger listening')
})
