import type { Locale } from './locale'

/** The screen on which a page greets before it has asked for anything (`greeting.html`). */
export interface Greeting {
  /** Diagonal in inches. */
  screenInches: number
  /** Height of the screen's lower edge above the floor, in mm. */
  screenBottomMm: number
}

/** A kiosk's screen unless its settings say otherwise. */
export const DEFAULT_SCREEN: Greeting = { screenInches: 21.5, screenBottomMm: 800 }

/** What a kiosk offers unless its settings say otherwise; the build draws the greeting for these. */
export const DEFAULT_LOCALES: readonly Locale[] = ['es', 'en']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * What a settings file says of the greeting, read without the schemas: loading those takes as long as a tenth of the
 * start. Null where the drawn greeting is not this kiosk's, or the text says nothing that can be used: then the page
 * greets when the whole file has been read (`parseSettings`), which follows in any case and has the last word.
 */
export function greetingIn(text: string): Greeting | null {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return null
  }
  const kiosk = isObject(file) ? (file['kiosk'] ?? {}) : null
  if (!isObject(kiosk)) return null
  const { screenInches, screenBottomMm, locales } = { ...DEFAULT_SCREEN, locales: DEFAULT_LOCALES, ...kiosk }
  return typeof screenInches === 'number' &&
    typeof screenBottomMm === 'number' &&
    JSON.stringify(locales) === JSON.stringify(DEFAULT_LOCALES)
    ? { screenInches, screenBottomMm }
    : null
}
