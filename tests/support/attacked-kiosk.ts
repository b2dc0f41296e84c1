import { expect, test as base } from '@playwright/test'
import { electronOf } from './electron/electron-kiosk'
import { launchKiosk, type Kiosk } from './launch'
import { listeningEar, type ListeningEar } from './listening-ear'

interface OfAll {
  /** One running kiosk at its welcome screen, the same for all attacks. */
  kiosk: Kiosk
  /** A port at which nobody should ever call. */
  ear: ListeningEar
}

/** Attacks on one kiosk. After each of them it stands there as before, and still works. */
export const test = base.extend<{ unmoved: undefined }, OfAll>({
  kiosk: [
    async ({}, use) => {
      const kiosk = await launchKiosk()
      await expect(kiosk.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
      await use(kiosk)
      await kiosk.close()
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  ear: [
    async ({}, use) => {
      const ear = await listeningEar()
      await use(ear)
      await ear.close()
    },
    { scope: 'worker' }
  ],
  unmoved: [
    async ({ kiosk }, use) => {
      await use(undefined)
      await expect.poll(() => electronOf(kiosk).windows().length).toBe(1)
      expect(kiosk.page.url()).toBe('app://ventanilla/')
      // asked again and again: after a navigation that Electron refused, Playwright's own waiting would never end
      const start = kiosk.page.getByRole('button', { name: 'Toque para empezar' })
      await expect.poll(() => start.isVisible()).toBe(true)
      expect(await windowsOf(kiosk)).toEqual([
        { tools: false, zoom: 1, visible: true, kiosk: true, minimized: false }
      ])
      expect(await kiosk.page.evaluate(() => visualViewport?.scale)).toBe(1)
      expect(await kiosk.page.evaluate(() => String(getSelection()))).toBe('')
    },
    { auto: true }
  ]
})

const windowsOf = (kiosk: Kiosk): Promise<unknown> =>
  electronOf(kiosk).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      tools: window.webContents.isDevToolsOpened(),
      zoom: window.webContents.getZoomFactor(),
      visible: window.isVisible(),
      kiosk: window.isKiosk(),
      minimized: window.isMinimized()
    }))
  )
