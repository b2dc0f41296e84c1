import { BrowserWindow, screen, type Session } from 'electron'

export interface KioskWindowOptions {
  session: Session
  /** The bundled preload script. */
  preload: string
  /** Exactly this size, out of full screen; null: full screen kiosk. */
  size: { width: number; height: number } | null
  devTools: boolean
}

/** The kiosk's one window. Every security switch is stated, also where it is the default. */
export function makeKioskWindow({ session, preload, size, devTools }: KioskWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    // A window manager may be slow to grant full screen: start at the screen's size.
    ...(size ?? screen.getPrimaryDisplay().bounds),
    useContentSize: size !== null,
    kiosk: size === null,
    show: false,
    backgroundColor: '#0a4a5c',
    title: 'Ventanilla',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      disableDialogs: true,
      devTools
    }
  })
  window.once('ready-to-show', () => window.show())
  return window
}
