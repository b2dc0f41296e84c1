import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from 'vue'
import { storeToRefs } from 'pinia'
import { useScreen } from '@/stores/screen'

/** How often a countdown looks at the clock: often enough that no second is skipped before the eyes. */
const TICK_MS = 250

/**
 * Whole seconds until `instant` (main's clock), never below 0; null while there is no instant. Counted from main's
 * `now` with the renderer's steady clock: the computer's own clock may be set meanwhile.
 */
export function useSecondsUntil(instant: () => number | null): ComputedRef<number | null> {
  const { screen, receivedAt } = storeToRefs(useScreen())
  const steady = useSteadyClock()
  return computed(() => {
    const target = instant()
    if (target === null || !screen.value) return null
    const mainNow = screen.value.now + Math.max(0, steady.value - receivedAt.value)
    return Math.max(0, Math.ceil((target - mainNow) / 1000))
  })
}

function useSteadyClock(): Ref<number> {
  const steady = ref(performance.now())
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      steady.value = performance.now()
    }, TICK_MS)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return steady
}

/** Minutes and seconds as on a clock: `9:05`. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
