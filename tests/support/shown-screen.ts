import { expect } from '@playwright/test'
import { electronOf } from './electron/electron-kiosk'
import type { Kiosk } from './launch'

/** What stands on the kiosk's screen, whichever process paints it. */
export interface ShownScreen {
  heading: string
  /** Everything that can be read on it. */
  text: string
  /** Process of the page. */
  pid: number
  /** When the page was painted for the first time, in ms of the machine's clock; null: not yet. */
  paintedAt: number | null
}

/** A page that is gone or hangs answers nobody: asked again after so long, in ms. */
const PATIENCE = 250

/**
 * Asks the window itself what it shows, or null while it shows nothing. Playwright's own page does not outlive the
 * process that painted it.
 */
export const shownBy = (kiosk: Kiosk): Promise<ShownScreen | null> =>
  electronOf(kiosk).evaluate(async ({ BrowserWindow }, patience) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return null
    const asked = contents.executeJavaScript(
      `({
        heading: document.querySelector('h1')?.innerText ?? '',
        text: document.body.innerText,
        paintedAt: performance
          .getEntriesByName('first-contentful-paint')
          .map(({ startTime }) => performance.timeOrigin + startTime)[0] ?? null
      })`
    ) as Promise<Omit<ShownScreen, 'pid'>>
    const answer = await Promise.race([
      asked.catch(() => null),
      new Promise<null>((done) => (AbortSignal.timeout(patience).onabort = () => done(null)))
    ])
    return answer && { ...answer, pid: contents.getOSProcessId() }
  }, PATIENCE)

/**
 * Waits until another process than `before` has painted the welcome screen; answers when it did, in ms of the machine's
 * clock, and what it shows.
 * @param looked is called at every look
 */
export async function welcomeAfter(
  kiosk: Kiosk,
  before: number,
  looked: () => void = () => {}
): Promise<ShownScreen & { paintedAt: number }> {
  let shown: ShownScreen | null = null
  await expect
    .poll(
      async () => {
        looked()
        shown = await shownBy(kiosk).catch(() => null)
        return (
          shown !== null &&
          shown.pid !== before &&
          shown.paintedAt !== null &&
          shown.heading === '¿Olvidó su clave del IESS?'
        )
      },
      { timeout: 60_000, intervals: [20] }
    )
    .toBe(true)
  return shown as unknown as ShownScreen & { paintedAt: number }
}
