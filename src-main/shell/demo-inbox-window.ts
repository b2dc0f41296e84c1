import { BrowserWindow, ipcMain, type Session } from 'electron'
import type { DemoMessage } from '../contract/demo-inbox'
import { demoInboxChannels } from '../contract/demo-inbox-channels'
import { ORIGIN } from './origin'
import { webPreferences } from './web-preferences'

export interface DemoInboxWindowOptions {
  session: Session
  /** The inbox window's own preload script: it knows no method of the kiosk. */
  preload: string
  messages: () => DemoMessage[]
  /** Closes the new window's doors, as the kiosk's own. */
  lock: (window: BrowserWindow) => void
}

/** The second window of demo mode, where the messages of the demo's mail server can be read. */
export interface DemoInboxWindow {
  /** Opens it, or brings it to the front. */
  open(): void
  /** A message has come: an open window reads again. */
  messageCame(): void
}

export function demoInboxWindow({
  session,
  preload,
  messages,
  lock
}: DemoInboxWindowOptions): DemoInboxWindow {
  let window: BrowserWindow | null = null
  ipcMain.handle(demoInboxChannels.messages, async (event) => {
    if (!window || event.sender !== window.webContents || event.senderFrame !== window.webContents.mainFrame)
      throw new Error('refused')
    const { demoMessagesSchema } = await import('../contract/demo-inbox')
    return demoMessagesSchema.parse(messages())
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
    messageCame: () => window?.webContents.send(demoInboxChannels.came)
  }
}
