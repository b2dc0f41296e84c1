import { storeToRefs } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import { useScreen } from '@/stores/screen'
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

/** Whether to offer «Más abajo». A kiosk's screen does not change while it is looked at. */
export function useReach(): ComputedRef<boolean> {
  const { kiosk } = storeToRefs(useScreen())
  return computed(
    () =>
      kiosk.value !== undefined &&
      reachesTooHigh(kiosk.value.screenInches, kiosk.value.screenBottomMm, innerWidth, innerHeight)
  )
}
