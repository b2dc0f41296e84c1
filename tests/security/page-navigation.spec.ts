import { readdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'
import { denialsOf } from '../support/shell-log'

test('the page goes nowhere', async ({ kiosk, ear }) => {
  const addresses = [
    `http://127.0.0.1:${ear.port}/`,
    'app://ventanilla/demo-inbox.html',
    'app://ventanilla/index.html',
    'app://another/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'mailto:x@example.com',
    'chrome://gpu'
  ]
  const ways = [
    'location.href = ADDRESS',
    'location.assign(ADDRESS)',
    'location.replace(ADDRESS)',
    'window.open(ADDRESS, "_self")',
    'Object.assign(document.createElement("a"), { href: ADDRESS }).click()'
  ]
  await kiosk.page.evaluate(() => Object.assign(window, { stillTheSame: true }))
  for (const address of addresses)
    for (const way of ways)
      await kiosk.page
        .evaluate(way.replace('ADDRESS', JSON.stringify(address)))
        .catch((error: Error) => expect(error.message).not.toContain('context was destroyed'))
  await kiosk.page.evaluate(() => {
    history.back()
    history.forward()
    history.go(-1)
    location.reload()
    history.go(0)
  })
  await expect.poll(() => denialsOf(kiosk)).toContain('navigation')
  expect(await kiosk.page.evaluate(() => 'stillTheSame' in window)).toBe(true)
  expect(await ear.strangers()).toBe(0)
})

test('an empty page, which asks nobody whether it may come, is replaced by ours at once', async ({
  kiosk
}) => {
  for (const way of ['location.href = "about:blank"', 'window.open("about:blank", "_self")']) {
    await kiosk.page.evaluate(way).catch(() => undefined)
    await expect(kiosk.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
    await kiosk.page.waitForURL('app://ventanilla/')
  }
})

test('no window opens', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => {
    window.open('app://ventanilla/')
    window.open('about:blank', 'x', 'popup')
    const link = Object.assign(document.createElement('a'), { href: 'app://ventanilla/', target: '_blank' })
    document.body.append(link)
    link.click()
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true }))
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1 }))
    link.remove()
  })
  expect(await electronOf(kiosk).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1
  )
})

test('a page without our sandbox opens no window either', async ({ kiosk }) => {
  const opened = await electronOf(kiosk).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      _callWindowOpenHandler(event: unknown, details: unknown): { browserWindowConstructorOptions: unknown }
    }
    const details = { url: 'app://ventanilla/', frameName: '', features: '', disposition: 'new-window' }
    return contents._callWindowOpenHandler({ preventDefault: () => undefined }, details)
      .browserWindowConstructorOptions
  })
  expect(opened).toBeNull()
  expect(denialsOf(kiosk)).toContain('window')
})

test('nothing is downloaded', async ({ kiosk }) => {
  const before = readdirSync(kiosk.dataDir)
  await kiosk.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'app://ventanilla/',
      download: 'page.html'
    })
    link.click()
  })
  await electronOf(kiosk).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://ventanilla/index.html')
  )
  await expect.poll(() => denialsOf(kiosk)).toContain('download')
  // Chromium writes files of its own whenever it pleases, `Preferences` for one
  const added = readdirSync(kiosk.dataDir).filter((name) => !before.includes(name))
  expect(added.filter((name) => /page|index|download|chromium/i.test(name))).toEqual([])
})

test('no dialog and no print preview: the page asks, and goes on at once', async ({ kiosk }) => {
  const outcome = await kiosk.page.evaluate(() => {
    let printing = 0
    window.addEventListener('beforeprint', () => printing++)
    const began = performance.now()
    alert('x')
    const confirmed = confirm('x')
    try {
      prompt('x')
    } catch {
      // Electron knows no prompt
    }
    print()
    return { confirmed, printing, blocked: performance.now() - began > 2000 }
  })
  expect(outcome).toEqual({ confirmed: false, printing: 0, blocked: false })
})

test('the page cannot move, shrink or hide the window', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => {
    window.resizeTo(100, 100)
    window.moveTo(-2000, 0)
    window.blur()
  })
  // refused by the kiosk itself: a window manager would undo it only after a moment
  await expect.poll(() => denialsOf(kiosk)).toContain('bounds')
  const bounds = await electronOf(kiosk).evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return {
      window: window?.getBounds(),
      screen: screen.getPrimaryDisplay().bounds,
      visible: window?.isVisible()
    }
  })
  expect(bounds.window).toEqual(bounds.screen)
  expect(bounds.visible).toBe(true)
})
