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
