import { app } from 'electron'

type Switches = readonly (readonly [name: string, value: string, why: string])[]

/** Switches of Chromium that the kiosk always has, with the reason. */
const ALWAYS: Switches = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND', 'Chromium has nobody to call: mail goes out from Node'],
  ['disable-background-networking', '', 'no component updates, no pings'],
  ['disable-pinch', '', 'two fingers change nothing'],
  ['overscroll-history-navigation', '0', 'a swipe is not «back»'],
  ['disable-touch-drag-drop', '', 'a long press drags nothing'],
  ['noerrdialogs', '', 'nobody could close them']
]

/** By the processor: no driver that a start waits for or a kiosk hangs on, and the same pace in every office. */
const DRAWN_BY_PROCESSOR: Switches = [
  ['disable-gpu', '', 'no driver is loaded'],
  ['disable-software-rasterizer', '', 'nor one that the processor plays']
]

/**
 * Must be called before Electron is ready.
 * @param graphicsCard draws by the graphics card, which a screen of more than some three million pixels may need
 */
export function setSwitches({ graphicsCard }: { graphicsCard: boolean }): void {
  for (const [name, value] of [...ALWAYS, ...(graphicsCard ? [] : DRAWN_BY_PROCESSOR)])
    app.commandLine.appendSwitch(name, value)
}
