import type { Kiosk } from './launch'

/** A plain USB number pad with arrows. */
export interface NumberPad {
  press(key: PadKey): Promise<void>
}

/** Electron's names of the keys of the pad; Num Lock is on. */
const names = {
  '/': 'numdiv',
  '*': 'nummult',
  '+': 'numadd',
  '-': 'numsub',
  '.': 'numdec',
  enter: 'Enter',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  faster: 'PageUp',
  louder: 'Home'
} as const
export type PadKey = keyof typeof names | `${number}`

/** Plugs one in. Its keys go the way that the system's keys go, past the kiosk's own decision about each. */
export function plugNumberPad(kiosk: Kiosk): NumberPad {
  return {
    press: (key) =>
      kiosk.app.evaluate(
        ({ BrowserWindow }, keyCode) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.sendInputEvent({ type: 'keyDown', keyCode })
          // Chromium presses a button when the character of Enter comes
          if (keyCode === 'Enter') contents?.sendInputEvent({ type: 'char', keyCode: '\r' })
          contents?.sendInputEvent({ type: 'keyUp', keyCode })
        },
        key in names ? names[key as keyof typeof names] : `num${key}`
      )
  }
}
