import { pixelsPerMillimetre } from './screen-millimetres'

/** What somebody who sits reaches without leaning, above the floor (ADA 308; EN 301 549 8.3: 1 220 mm), in mm. */
export const REACH_MM = 1200

/**
 * Whether this screen goes up beyond a seated person's reach, so that the aid «Más abajo» has something to bring down:
 * `inches` of diagonal, its lower edge `bottomMm` above the floor, in a window of `width` × `height` CSS pixels.
 */
export function reachesTooHigh(inches: number, bottomMm: number, width: number, height: number): boolean {
  return bottomMm + height / pixelsPerMillimetre(inches, width, height) > REACH_MM
}
