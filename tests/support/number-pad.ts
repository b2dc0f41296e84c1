import type { Kiosk, PhysicalKey } from './kiosk-under-test'

/** A plain USB number pad with arrows. */
export interface NumberPad {
  press(key: PadKey): Promise<void>
}

const key = (code: string, key: string, accelerator: string, virtual: number): PhysicalKey => ({
  code,
  key,
  accelerator,
  virtual
})

/** The keys of the pad; Num Lock is on. */
const keys = {
  '/': key('NumpadDivide', '/', 'numdiv', 111),
  '*': key('NumpadMultiply', '*', 'nummult', 106),
  '+': key('NumpadAdd', '+', 'numadd', 107),
  '-': key('NumpadSubtract', '-', 'numsub', 109),
  '.': key('NumpadDecimal', '.', 'numdec', 110),
  enter: key('Enter', 'Enter', 'Enter', 13),
  up: key('ArrowUp', 'ArrowUp', 'Up', 38),
  down: key('ArrowDown', 'ArrowDown', 'Down', 40),
  left: key('ArrowLeft', 'ArrowLeft', 'Left', 37),
  right: key('ArrowRight', 'ArrowRight', 'Right', 39),
  faster: key('PageUp', 'PageUp', 'PageUp', 33),
  louder: key('Home', 'Home', 'Home', 36)
} as const
export type PadKey = keyof typeof keys | `${number}`

/** Windows' number of the pad's 0; the other digits follow. */
const VIRTUAL_0 = 96
const digit = (sign: string): PhysicalKey =>
  key(`Numpad${sign}`, sign, `num${sign}`, VIRTUAL_0 + Number(sign))

/** Plugs one in. Its keys go the way that the system's keys go, past the kiosk's own decision about each. */
export function plugNumberPad(kiosk: Kiosk): NumberPad {
  return { press: (name) => kiosk.press(name in keys ? keys[name as keyof typeof keys] : digit(name)) }
}
