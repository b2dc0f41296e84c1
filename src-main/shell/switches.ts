import { app } from 'electron'

/** Switches of Chromium that the kiosk always has, with the reason. */
const SWITCHES: readonly (readonly [name: string, value: string, why: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND', 'Chromium has nobody to call: mail goes out from Node'],
  ['disable-background-networking', '', 'no component updates, no pings'],
  ['disable-pinch', '', 'two fingers change nothing'],
  ['overscroll-history-navigation', '0', 'a swipe is not «back»'],
  ['disable-touch-drag-drop', '', 'a long press drags nothing'],
  ['noerrdialogs', '', 'nobody could close them']
]

/** Must be called before Electron is ready. */
export function setSwitches(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
}
