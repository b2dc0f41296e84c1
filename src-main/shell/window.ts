import { BrowserWindow, screen, type Session } from 'electron'
import { webPreferences } from './web-preferences'

export interface KioskWindowOptions {
  session: Session
  /** The bundled preload script. */
  preload: string
  /** Exactly this size, out of full screen; null: full screen kiosk. */
  size: { width: number; height: number } | null
  devTools: boolean
}

/** The kiosk's one window. */
export function makeKioskWindow({ session, preload, size, devTools }: KioskWindowOptions): BrowserWindow {
  return new BrowserWindow({
    // A window manager may be slow to grant full screen: start at the screen's size.
    ...(size ?? screen.getPrimaryDisplay().bounds),
    useContentSize: size !== null,
    kiosk: size === null,
    // shown at once, in the colour of the welcome screen: mapping a window takes as long as loading its page
    backgroundColor: '#0a4a5c',
    title: 'Ventanilla',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      ...webPreferences,
      devTools
    }
  })
}
