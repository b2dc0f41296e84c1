import { expect } from '@playwright/test'
import type { Kiosk } from './launch'

/** What stands on the kiosk's screen, whichever process paints it. */
export interface ShownScreen {
  heading: string
  /** Everything that can be read on it. */
  text: string
  /** Process of the page. */
  pid: number
}

/** A page that is gone or hangs answers nobody: asked again after so long, in ms. */
const PATIENCE = 250

/**
 * Asks the window itself what it shows, or null while it shows nothing. Playwright's own page does not outlive the
 * process that painted it.
 */
export const shownBy = (kiosk: Kiosk): Promise<ShownScreen | null> =>
  kiosk.app.evaluate(async ({ BrowserWindow }, patience) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return null
    const asked = contents.executeJavaScript(
      `({ heading: document.querySelector('h1')?.innerText ?? '', text: document.body.innerText })`
    ) as Promise<{ heading: string; text: string }>
    const answer = await Promise.race([
      asked.catch(() => null),
      new Promise<null>((done) => (AbortSignal.timeout(patience).onabort = () => done(null)))
    ])
    return answer && { ...answer, pid: contents.getOSProcessId() }
  }, PATIENCE)

/** Waits until another process than `before` shows the welcome screen; answers when it did, and what it shows. */
export async function welcomeAfter(kiosk: Kiosk, before: number): Promise<ShownScreen & { at: number }> {
  let shown: ShownScreen | null = null
  await expect
    .poll(
      async () => {
        shown = await shownBy(kiosk).catch(() => null)
        return shown !== null && shown.pid !== before && shown.heading === '¿Olvidó su clave del IESS?'
      },
      { timeout: 60_000, intervals: [20] }
    )
    .toBe(true)
  return { ...(shown as unknown as ShownScreen), at: performance.now() }
}
