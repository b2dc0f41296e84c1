/** The part of Electron's key event that the decision needs. */
export interface KeyPress {
  type: string
  key: string
  control: boolean
  alt: boolean
  meta: boolean
}

/** Keys a person may need: typing, moving, choosing, correcting. Everything else does nothing. */
const NAMED_KEYS: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Escape',
  'Shift',
  'Dead'
])

/**
 * Whether a key reaches the page. Deny by default: no Ctrl, Alt or Meta combination (AltGr arrives as Ctrl+Alt and is
 * allowed only for the @ of a Spanish keyboard), no function keys.
 */
export function mayPass({ key, control, alt, meta }: KeyPress): boolean {
  if (control && alt && !meta && key === '@') return true
  if (control || alt || meta) return false
  return [...key].length === 1 || NAMED_KEYS.has(key)
}

/** Answers whether a key that went down is the kiosk's own, and does what it is for. */
export type OwnKeys = (key: { code: string; key: string }) => boolean

/** A key event of the window: the key, where it lies on the keyboard, and whether it is held down. */
export interface WindowKey extends KeyPress {
  code: string
  isAutoRepeat: boolean
}

/** Whose a key is: the kiosk's own, the page's, or nobody's. */
export type KeyOwner = 'kiosk' | 'page' | 'nobody'

/** Decides about one key event after the other; the lift of a key belongs to its press. */
export function keyGate(own: OwnKeys | undefined): (key: WindowKey) => KeyOwner {
  const down = new Set<string>()
  const isOurs = ({ type, code, key, isAutoRepeat, control, alt, meta }: WindowKey): boolean => {
    if (type === 'keyUp') return down.delete(code)
    if (control || alt || meta) return false
    if (isAutoRepeat) return down.has(code)
    if (!own?.({ code, key })) return false
    down.add(code)
    return true
  }
  return (key) => {
    if (isOurs(key)) return 'kiosk'
    return mayPass(key) ? 'page' : 'nobody'
  }
}
