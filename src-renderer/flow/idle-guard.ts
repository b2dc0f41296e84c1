import { onBeforeUnmount, onMounted } from 'vue'
import { useScreen } from '@/stores/screen'

/** Main is told of touches at most this often; it counts the idle time, which is thirty times as long. */
const TELL_EVERY_MS = 2000
/** The welcome screen forgets somebody's text size and colours when nobody has touched it for so long. */
const FORGET_AFTER_MS = 60_000

/**
 * Tells main that somebody is there. Not while the warning stands: then only its button counts, so that the first touch
 * of the next person never goes on with this one's visit. On the welcome screen there is no visit; there, quiet time
 * makes the screen `forget` how the last person wanted to see it.
 */
export function useIdleGuard(forget: () => void): void {
  const store = useScreen()
  let toldAt = -Infinity
  let quiet: ReturnType<typeof setTimeout> | undefined

  const onTouch = (): void => {
    clearTimeout(quiet)
    const screen = store.screen
    if (!screen || screen.view.step === 'outOfService') return
    if (!screen.counter && screen.view.step === 'welcome') {
      quiet = setTimeout(forget, FORGET_AFTER_MS)
      return
    }
    const now = performance.now()
    if (screen.idleEndsAt !== null || now - toldAt < TELL_EVERY_MS) return
    toldAt = now
    void store.aside('stayActive', {})
  }

  onMounted(() => {
    document.addEventListener('pointerdown', onTouch, { capture: true })
    document.addEventListener('keydown', onTouch, { capture: true })
  })
  onBeforeUnmount(() => {
    clearTimeout(quiet)
    document.removeEventListener('pointerdown', onTouch, { capture: true })
    document.removeEventListener('keydown', onTouch, { capture: true })
  })
}
