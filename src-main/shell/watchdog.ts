import type { BrowserWindow } from 'electron'
import { afterLoss } from './crash-budget'
import type { KioskPage } from './kiosk-page'
import { pulse } from './pulse'
import type { Timer } from './timer'

/** How the page was lost: its process ended, it hung, it did not load. */
export type Loss = 'gone' | 'hung' | 'unloaded'

export interface WatchdogParts {
  window: BrowserWindow
  page: KioskPage
  timer: Timer
  /** How long a process has waited for a processor since it began, in ms. */
  starved: (pid: number) => number
  /** The page was lost. `reason` is Chromium's word for it, `then` what follows. */
  lost: (loss: { why: Loss; reason: string; then: 'reload' | 'relaunch' }) => void
  /** The page was lost too often: the whole program is to start anew. */
  relaunch: () => void
}

/** The watch over the page. */
export interface Watch {
  /** The page has fetched a script, and may be slow while it reads it. */
  fed(): void
}

/** Chromium's ERR_ABORTED: another load took its place. */
const ABORTED = -3
/** From here on an answer is an error (RFC 9110 §15.5): Chromium shows its empty body and calls it a page. */
const FIRST_ERROR = 400

/**
 * Brings the welcome screen back, whatever happens to the page: its process ends, it hangs, it does not load. Never a
 * dialog: nobody is there to answer it.
 */
export function watchPage({ window, page, timer, starved, lost, relaunch }: WatchdogParts): Watch {
  const { webContents: contents } = window
  let losses: readonly number[] = []
  let hung = false

  const lose = (why: Loss, reason: string): void => {
    heart.stop()
    const verdict = afterLoss(losses, timer.elapsed())
    losses = verdict.losses
    lost({ why, reason, then: verdict.then })
    if (verdict.then === 'relaunch') relaunch()
    else page.load()
  }
  const heart = pulse({
    ask: () => contents.mainFrame.executeJavaScript('0'),
    starved: () => starved(contents.getOSProcessId()),
    silent: () => {
      // somebody looks at it with a debugger, which only development allows
      if (contents.isDevToolsOpened()) return heart.start()
      hung = true
      contents.forcefullyCrashRenderer()
    },
    timer
  })

  contents.on('render-process-gone', (_event, { reason }) => {
    const why = hung ? 'hung' : 'gone'
    hung = false
    if (page.ended()) page.load()
    else lose(why, reason)
  })
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) lose('unloaded', description)
  })
  contents.on('did-navigate', (_event, _url, status) => {
    if (status >= FIRST_ERROR) lose('unloaded', `HTTP ${status}`)
    else heart.start()
  })
  contents.on('preload-error', () => contents.forcefullyCrashRenderer())
  // nothing can be asked of a page whose window went with the program
  contents.on('destroyed', heart.stop)
  return { fed: () => heart.fed() }
}
