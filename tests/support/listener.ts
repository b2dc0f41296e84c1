import type { Ear, Heard } from './ear'
import type { NumberPad, PadKey } from './number-pad'

/** Somebody who does not see the screen: presses keys of the pad, and knows only what was said after each. */
export interface Listener {
  /** Presses a key; the answer is what is said then. */
  press(key: PadKey): Promise<Heard>
  /** Walks from control to control until one of this name is heard. */
  walkTo(name: RegExp): Promise<void>
  /** The same, and chooses it. */
  choose(name: RegExp): Promise<Heard>
  /** Types on the pad, or on the on-screen keys that are walked to by ear. */
  type(text: string): Promise<void>
  /** Goes down from the keys to the choices under them. */
  leaveKeys(): Promise<void>
}

/** Where the letters lie on every keyboard of Latin America: what a person knows who cannot see one. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm']
/** Other keys of the lowest rows, heard when one goes too far. */
const LOW = /^(espacio|borrar|borrar todo|punto|guion|tilde|mayúsculas)/i
const MANY = 80

const rowOf = (sign: string): number => ROWS.findIndex((row) => row.includes(sign))
const nameOfKey = ({ text }: Heard): string => text.toLowerCase().replace('eñe', 'ñ')

export function listenerWith(pad: NumberPad, ear: Ear): Listener {
  let now = ''

  async function press(key: PadKey): Promise<Heard> {
    const before = ear.heard().length
    await pad.press(key)
    const heard = await ear.hears(before)
    now = nameOfKey(heard)
    return heard
  }
  async function until(key: PadKey, isThere: () => boolean): Promise<void> {
    for (let pressed = 0; !isThere(); pressed++) {
      if (pressed === MANY) throw new Error(`not heard by walking with ${key}; the last was «${now}»`)
      await press(key)
    }
  }
  const onKey = (): boolean => now.length === 1

  /** The way from the key just heard to another one. */
  function towards(sign: string): PadKey {
    if (!onKey() && !LOW.test(now)) return 'up'
    if (sign === ' ') return now === 'borrar' ? 'left' : now === 'borrar todo' ? 'right' : 'down'
    if (now === 'mayúsculas') return 'right'
    if (!onKey()) return rowOf(sign) === 3 && !/^(espacio|borrar)/.test(now) ? 'left' : 'up'
    const [from, to] = [rowOf(now), rowOf(sign)]
    if (from !== to) return from < to ? 'down' : 'up'
    return (ROWS[to] ?? '').indexOf(now) < (ROWS[to] ?? '').indexOf(sign) ? 'right' : 'left'
  }
  async function goTo(sign: string): Promise<void> {
    const name = sign === ' ' ? 'espacio' : sign
    await until('+', onKey)
    for (let pressed = 0; now !== name; pressed++) {
      if (pressed === MANY) throw new Error(`the key ${name} was not found by ear`)
      await press(towards(sign))
    }
  }
  return {
    press,
    walkTo: (name) => until('+', () => name.test(now)),
    async choose(name) {
      await until('+', () => name.test(now))
      return press('enter')
    },
    async type(text) {
      for (const sign of text)
        if (/\d/.test(sign)) await press(sign as PadKey)
        else {
          await goTo(sign)
          await press('enter')
        }
    },
    leaveKeys: () => until('down', () => / botón|campo/.test(now))
  }
}
