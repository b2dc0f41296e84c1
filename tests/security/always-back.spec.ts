import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { BEAT_MS, SILENCE_MS } from '../../src-main/shell/pulse'
import { visit, type Visit } from '../support/kiosk-visit'
import { shownBy, welcomeAfter, type ShownScreen } from '../support/shown-screen'
import { logOf } from '../support/shell-log'
import { recordOf } from '../support/stopped-kiosk'

/** The welcome screen is back within this time, in ms; a busy machine is given more. */
const BACK_MS = 3_000
const SLOWER = Number(process.env['CI'] ? 4 : 2)

let it: Visit
test.describe.configure({ mode: 'serial' })
test.afterAll(() => it.end())

const exit = (): Promise<number | null> =>
  once(it.kiosk.app.process(), 'exit').then(([code]) => code as number | null)

/** Somebody stands at the kiosk and has said who they are. */
async function inTheMiddle(): Promise<ShownScreen> {
  await it.start()
  await it.typeCedula()
  await expect(it.page.getByText('Pregunta 1 de 2')).toBeVisible()
  await it.finger.type('abc')
  return shown()
}
async function shown(): Promise<ShownScreen> {
  const screen = await shownBy(it.kiosk)
  if (!screen) throw new Error('the window shows nothing')
  return screen
}
const bare = ({ text }: ShownScreen): boolean => !/Pregunta|abc|•/.test(text)
const lossesOf = (): unknown[] =>
  logOf(it.kiosk).flatMap(({ event, why, then }) => (event === 'shell.lost' ? [{ why, then }] : []))

/** How long it took is for whoever reads the report. */
function toldTime(what: string, ms: number): void {
  test.info().annotations.push({ type: what, description: `${Math.round(ms)} ms` })
  process.stdout.write(`${what}: ${Math.round(ms)} ms\n`)
}

test('the page’s process is killed: the welcome screen is back, with nothing of the last person', async () => {
  it = await visit('email', { args: ['--supervised'] })
  const { pid } = await inTheMiddle()
  const from = performance.now()
  process.kill(pid, 'SIGKILL')
  const back = await welcomeAfter(it.kiosk, pid)
  toldTime('killed page → welcome', back.at - from)
  expect(back.at - from).toBeLessThan(BACK_MS * SLOWER)
  expect(bare(back)).toBe(true)
  expect(lossesOf()).toEqual([{ why: 'gone', then: 'reload' }])
})

test('a page that does not load is loaded again', async () => {
  const from = performance.now()
  await it.kiosk.app.evaluate(({ BrowserWindow, session }) => {
    let cancelled = false
    session.fromPartition('kiosk', { cache: false }).webRequest.onBeforeRequest((_request, answer) => {
      answer({ cancel: !cancelled })
      cancelled = true
    })
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await expect.poll(() => lossesOf().at(-1)).toEqual({ why: 'unloaded', then: 'reload' })
  const back = await welcomeAfter(it.kiosk, 0)
  toldTime('failed load → welcome', back.at - from)
  expect(back.at - from).toBeLessThan(BACK_MS * SLOWER)
})

test('lost for the third time in five minutes, now by a file that is not there: the program ends, to be started anew', async () => {
  const ended = exit()
  await it.kiosk.app.evaluate(({ BrowserWindow, session }) => {
    const { protocol } = session.fromPartition('kiosk', { cache: false })
    protocol.unhandle('app')
    protocol.handle('app', () => new Response(null, { status: 404 }))
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  expect(await ended).toBe(1)
  const lines = await recordOf(it.kiosk.dataDir)
  expect(lines.filter(({ event }) => event === 'page.lost').map(({ extras }) => extras)).toEqual([
    { why: 'gone', then: 'reload' },
    { why: 'unloaded', then: 'reload' },
    { why: 'unloaded', then: 'relaunch' }
  ])
})

test('a page that hangs is ended, and the welcome screen is back, with nothing of the last person', async () => {
  await it.restart()
  const { pid } = await inTheMiddle()
  const from = performance.now()
  void it.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await expect.poll(() => lossesOf().length, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(0)
  const noticed = performance.now()
  const back = await welcomeAfter(it.kiosk, pid)
  toldTime('hung page → noticed', noticed - from)
  toldTime('noticed → welcome', back.at - noticed)
  expect(noticed - from).toBeLessThan(BEAT_MS + SILENCE_MS + 2_000 * SLOWER)
  expect(back.at - noticed).toBeLessThan(BACK_MS * SLOWER)
  expect(bare(back)).toBe(true)
  expect(lossesOf()).toEqual([{ why: 'hung', then: 'reload' }])
})

test('a mistake in the main process ends the program, and is in the record', async () => {
  const ended = exit()
  await it.kiosk.app.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('1711574010 and what else was being read')
    }, 0)
  })
  expect(await ended).toBe(1)
  expect(it.kiosk.output()).not.toContain('what else was being read')
  const crash = (await recordOf(it.kiosk.dataDir)).find(({ event }) => event === 'program.crashed')
  expect(crash?.extras).toMatchObject({ name: 'TypeError' })
  await it.restart()
})
