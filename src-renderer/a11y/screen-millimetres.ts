const MM_PER_INCH = 25.4

/** Below this the layout would not fit with targets of 15 mm; a smaller screen is drawn as if it were this large. */
const SMALLEST_INCHES = 15.6

/**
 * CSS pixels per millimetre of a screen of `inches` diagonal that shows `width` × `height` CSS pixels.
 * CSS `mm` cannot be used: it means 96/25.4 pixels on every screen, whatever its size.
 */
export function pixelsPerMillimetre(inches: number, width: number, height: number): number {
  return Math.hypot(width, height) / (Math.max(inches, SMALLEST_INCHES) * MM_PER_INCH)
}

/**
 * Keeps `--mm` on the page right for the configured diagonal. The window is taken for the whole screen, which it is on
 * a kiosk; in a smaller window on a desk everything shrinks with it. Returns the way to stop.
 */
export function keepMillimetres(inches: number, window: Window): () => void {
  const apply = (): void => {
    const mm = pixelsPerMillimetre(inches, window.innerWidth, window.innerHeight)
    window.document.documentElement.style.setProperty('--mm', `${mm.toFixed(4)}px`)
  }
  apply()
  window.addEventListener('resize', apply)
  return () => window.removeEventListener('resize', apply)
}
