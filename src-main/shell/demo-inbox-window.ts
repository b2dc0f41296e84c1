import { BrowserWindow, ipcMain, type Session } from 'electron'
import type { DemoLetter } from '../contract/demo-inbox'
import { demoInboxChannels } from '../contract/demo-inbox-channels'
import { ORIGIN } from './origin'
import { webPreferences } from './web-preferences'

export interface DemoInboxWindowOptions {
  session: Session
  /** The inbox window's own preload script: it knows no method of the kiosk. */
  preload: string
  letters: () => DemoLetter[]
  /** Closes the new window's doors, as the kiosk's own. */
  lock: (window: BrowserWindow) => void
}

/** The second window of demo mode, where the letters of the demo's mail server can be read. */
export interface DemoInboxWindow {
  /** Opens it, or brings it to the front. */
  open(): void
  /** A letter has come: an open window reads again. */
  letterCame(): void
}

export function demoInboxWindow({
  session,
  preload,
  letters,
  lock
}: DemoInboxWindowOptions): DemoInboxWindow {
  let window: BrowserWindow | null = null
  ipcMain.handle(demoInboxChannels.letters, async (event) => {
    if (!window || event.sender !== window.webContents || event.senderFrame !== window.webContents.mainFrame)
      throw new Error('refused')
    const { demoLettersSchema } = await import('../contract/demo-inbox')
    return demoLettersSchema.parse(letters())
  })
  return {
    open() {
      if (window) {
        window.show()
        window.focus()
        return
      }
      window = new BrowserWindow({
        width: 900,
        height: 720,
        title: 'Ventanilla: buzón de demostración',
        alwaysOnTop: true,
        autoHideMenuBar: true,
        webPreferences: {
          session,
          preload,
          ...webPreferences,
          devTools: false
        }
      })
      lock(window)
      window.on('closed', () => {
        window = null
      })
      void window.loadURL(`${ORIGIN}/demo-inbox.html`)
    },
    letterCame: () => window?.webContents.send(demoInboxChannels.came)
  }
}
