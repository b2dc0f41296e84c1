import type { KeyboardInputEvent } from 'electron'
import { electronOf } from './electron/electron-kiosk'
import type { Kiosk } from './launch'

type Modifiers = NonNullable<KeyboardInputEvent['modifiers']>

/** A keyboard that somebody plugged in. */
export interface PluggedKeyboard {
  /** Presses keys together, such as `Control+Shift+I`: the last one by Electron's name for it. */
  press(keys: string): Promise<void>
  /** The keys that the page has heard of since it was last asked. */
  heard(): Promise<string[]>
}

/** A key that reaches the page, so that whatever was pressed before it has arrived too. */
const LAST = '.'

/**
 * Plugs one in. Playwright's own keyboard would prove nothing: it speaks to the page past `before-input-event`, where the
 * kiosk decides; Electron's `sendInputEvent` goes the way that the system's keys go.
 */
export async function plugIn(kiosk: Kiosk): Promise<PluggedKeyboard> {
  await kiosk.page.evaluate(() => {
    const page = window as unknown as { heard: string[] }
    page.heard = []
    for (const event of ['keydown', 'keyup', 'keypress'] as const)
      window.addEventListener(event, ({ key }) => page.heard.push(key), { capture: true })
  })
  const press = (keys: string): Promise<void> => {
    const modifiers = keys.split('+').slice(0, -1)
    const keyCode = keys.split('+').at(-1) ?? ''
    return electronOf(kiosk).evaluate(
      ({ BrowserWindow }, { keyCode, modifiers }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        for (const held of modifiers) contents?.sendInputEvent({ type: 'keyDown', keyCode: held })
        const names = modifiers.map((held) => held.toLowerCase()) as Modifiers
        for (const type of ['keyDown', 'char', 'keyUp'] as const)
          contents?.sendInputEvent({ type, keyCode, modifiers: names })
        for (const held of modifiers) contents?.sendInputEvent({ type: 'keyUp', keyCode: held })
      },
      { keyCode, modifiers }
    )
  }
  return {
    press,
    async heard() {
      await press(LAST)
      await kiosk.page.waitForFunction(
        (last) => (window as unknown as { heard: string[] }).heard.includes(last),
        LAST
      )
      const heard = await kiosk.page.evaluate(() => {
        const page = window as unknown as { heard: string[] }
        return page.heard.splice(0)
      })
      return heard.filter((key) => key !== LAST)
    }
  }
}
