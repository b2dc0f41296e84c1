import { storeToRefs } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import { useScreen } from '@/stores/screen'
import { reachesTooHigh } from './seated-reach'

/** Whether to offer «Más abajo». A kiosk's screen does not change while it is looked at. */
export function useReach(): ComputedRef<boolean> {
  const { kiosk } = storeToRefs(useScreen())
  return computed(
    () =>
      kiosk.value !== undefined &&
      reachesTooHigh(kiosk.value.screenInches, kiosk.value.screenBottomMm, innerWidth, innerHeight)
  )
}
