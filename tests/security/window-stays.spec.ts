import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'
import { denialsOf } from '../support/shell-log'

test('Alt+F4 of the window manager closes nothing', async ({ kiosk }) => {
  await electronOf(kiosk).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => denialsOf(kiosk)).toContain('close')
})

test('a window that the window manager hides comes back by itself', async ({ kiosk }) => {
  // window managers here leave a full screen window alone: it has to be an ordinary one to be hidden at all
  const fill = (all: boolean) =>
    electronOf(kiosk).evaluate(({ BrowserWindow }, on) => BrowserWindow.getAllWindows()[0]?.setKiosk(on), all)
  await fill(false)
  await kiosk.page.waitForFunction(() => innerHeight < screen.height)
  await electronOf(kiosk).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(() => denialsOf(kiosk)).toContain('minimize')
  const isHidden = () =>
    electronOf(kiosk).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isHidden).toBe(false)
  await expect.poll(() => kiosk.page.evaluate(() => document.visibilityState)).toBe('visible')
  await fill(true)
})

test('there is no menu', async ({ kiosk }) => {
  expect(await electronOf(kiosk).evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull()
})

test('a second start ends at once, and the first is brought to the front', async ({ kiosk }) => {
  const { spawnfile, spawnargs } = electronOf(kiosk).process()
  // without Playwright's own switches
  const words = spawnargs.slice(1).filter((word) => word === '.' || /^--(data-dir=|no-sandbox$)/.test(word))
  const second = spawn(spawnfile, words, { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  await expect.poll(() => denialsOf(kiosk)).toContain('second start')
})
