import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { Denied } from './denials'

/** Ending in good order may take so long: messages on their way, the store. Then the program ends all the same. */
const FAREWELL_MS = 10_000

/** Exit code of a program that is to be started anew by whoever started it; 0 would be taken for closed. */
const ANEW = 75

/** What has to be ended before the program may. */
export interface Closing {
  isClosed(): boolean
  close(): Promise<void>
}

/**
 * The window stays: it closes only when the program ends, and the program ends only because the system asks for it
 * (SIGTERM, shut-down) or staff do. A window that is gone all the same is a mistake: the program ends, to be started again.
 */
export function stay(window: BrowserWindow, denied: Denied, closing: Closing): void {
  let leaving = false
  window.on('close', (event) => {
    if (leaving) return
    event.preventDefault()
    denied('close')
  })
  window.on('minimize', () => {
    denied('minimize')
    window.restore()
  })
  powerMonitor.on('shutdown', () => app.quit())
  window.on('session-end', () => app.quit())
  app.on('before-quit', (event) => {
    if (closing.isClosed()) return
    event.preventDefault()
    if (leaving) return
    leaving = true
    setTimeout(() => app.exit(1), FAREWELL_MS)
    void closing.close().finally(() => app.quit())
  })
  app.on('window-all-closed', () => {
    if (leaving) app.quit()
    else app.exit(1)
  })
}

/** Ends in good order and is started again: by itself, or by the service that watches over it. */
export function startAnew(closing: Closing, supervised: boolean): void {
  const exit = (): void => app.exit(supervised ? ANEW : 0)
  if (!supervised) app.relaunch()
  setTimeout(exit, FAREWELL_MS)
  void closing.close().finally(exit)
}
