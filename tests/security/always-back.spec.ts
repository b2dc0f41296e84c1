import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { SETTLING_MS } from '../../src-main/shell/patience'
import { electronOf } from '../support/electron/electron-kiosk'
import { visit, type Visit } from '../support/kiosk-visit'
import { shownBy, welcomeAfter, type ShownScreen } from '../support/shown-screen'
import { logOf } from '../support/shell-log'
import { starvationSince } from '../support/starvation'
import { recordOf } from '../support/stopped-kiosk'

/** The welcome screen is painted within this time, in ms, beside what others had the processors meanwhile. */
const BACK_MS = 3_000

let it: Visit
test.describe.configure({ mode: 'serial' })
test.afterAll(() => it.end())

const exit = (): Promise<number | null> =>
  once(electronOf(it.kiosk).process(), 'exit').then(([code]) => code as number | null)

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

/** The page is lost; the welcome screen is painted again in time. How long it took is for whoever reads the report. */
async function backAfter(what: string, before: number, lose: () => Promise<number>): Promise<ShownScreen> {
  const starvation = starvationSince(electronOf(it.kiosk).process().pid ?? 0)
  const from = await lose()
  const back = await welcomeAfter(it.kiosk, before, starvation.look)
  const [took, starved] = [back.paintedAt - from, starvation.total()].map(Math.round) as [number, number]
  const words = `${took} ms, of which they waited ${starved} ms for a processor`
  test.info().annotations.push({ type: what, description: words })
  process.stdout.write(`${what} → welcome: ${words}\n`)
  expect(took - starved).toBeLessThan(BACK_MS)
  return back
}

test('the page’s process is killed: the welcome screen is back, with nothing of the last person', async () => {
  it = await visit('email', { args: ['--supervised'] })
  const { pid } = await inTheMiddle()
  const back = await backAfter('killed page', pid, async () => {
    process.kill(pid, 'SIGKILL')
    return Date.now()
  })
  expect(bare(back)).toBe(true)
  expect(lossesOf()).toEqual([{ why: 'gone', then: 'reload' }])
})

test('a page that does not load is loaded again', async () => {
  await backAfter('failed load', 0, async () => {
    const from = Date.now()
    await electronOf(it.kiosk).evaluate(({ BrowserWindow, session }) => {
      let cancelled = false
      session.fromPartition('kiosk', { cache: false }).webRequest.onBeforeRequest((_request, answer) => {
        answer({ cancel: !cancelled })
        cancelled = true
      })
      BrowserWindow.getAllWindows()[0]?.webContents.reload()
    })
    await expect.poll(() => lossesOf().at(-1)).toEqual({ why: 'unloaded', then: 'reload' })
    return from
  })
})

test('lost for the third time in five minutes, now by a file that is not there: the program ends, to be started anew', async () => {
  const ended = exit()
  await electronOf(it.kiosk).evaluate(({ BrowserWindow, session }) => {
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
  // a page that still fetches its scripts is given more time
  const settles = Date.now()
  await expect.poll(() => Date.now() - settles).toBeGreaterThan(SETTLING_MS)
  const back = await backAfter('hung page', pid, () =>
    it.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      })
      return Date.now()
    })
  )
  expect(bare(back)).toBe(true)
  expect(lossesOf()).toEqual([{ why: 'hung', then: 'reload' }])
})

test('a mistake in the main process ends the program, and is in the record', async () => {
  const ended = exit()
  await electronOf(it.kiosk).evaluate(() => {
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
