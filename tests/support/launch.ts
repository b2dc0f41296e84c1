import { backEnd, type BackEnd } from './back-end'
import { launchCurrent, openCurrentPage } from './current/current-kiosk'
import { launchElectron, openElectronPage } from './electron/electron-kiosk'
import type { BarePage, Kiosk, LaunchOptions } from './kiosk-under-test'

export { LIVING } from './kiosk-under-test'
export type { Kiosk, LaunchOptions, ScreenSize } from './kiosk-under-test'

const backEnds = {
  electron: { launch: launchElectron, openPage: openElectronPage },
  current: { launch: launchCurrent, openPage: openCurrentPage }
} satisfies Record<BackEnd, unknown>

/** Starts the built program (out/); waits until its page lives. */
export const launchKiosk = (options: LaunchOptions = {}): Promise<Kiosk> => backEnds[backEnd].launch(options)

/** Opens an address in a bare window in which nothing moves; the time is the office's, wherever this runs. */
export const openBarePage = (address: string): Promise<BarePage> => backEnds[backEnd].openPage(address)
