import { ref, type Ref } from 'vue'

/**
 * A second press of the same key within this time is a tremor, not a wish (EN 301 549 5.8 asks for up to 500 ms; a
 * deliberate double digit by a fast finger takes some 150–200 ms, so that typing "11" stays possible).
 */
export const DOUBLE_STRIKE_MS = 140

/** How far outside the button a finger may be when it lifts, in millimetres: hands tremble, targets do not move. */
const SLACK_MM = 6

export interface Press {
  /** True from the touch to the lift, so that the button sinks in the same frame. */
  pressed: Ref<boolean>
  /** Listeners for the button (`v-on="listeners"`). */
  listeners: Record<
    'pointerdown' | 'pointerup' | 'pointercancel' | 'click' | 'keydown' | 'keyup',
    (event: never) => void
  >
}

/**
 * What a press is on this kiosk. Chromium's own `click` is not enough for a trembling hand: it is dropped when the
 * finger slides some 15 px, `:active` comes 100 ms late on a touch screen, and a bouncing finger clicks twice. Here a
 * button sinks at once, acts when the finger lifts on it or near it (WCAG 2.5.2: sliding away cancels), ignores a double
 * strike, and never repeats while held. Keyboard and assistive technology still arrive through `click`.
 */
export function usePress(act: () => void, quietMs = DOUBLE_STRIKE_MS): Press {
  const pressed = ref(false)
  let lastAct = -Infinity

  const fire = (): void => {
    const now = performance.now()
    if (now - lastAct < quietMs) return
    lastAct = now
    act()
  }

  return {
    pressed,
    listeners: {
      pointerdown(event: PointerEvent) {
        if (event.button !== 0) return
        pressed.value = true
        capture(event)
      },
      pointerup(event: PointerEvent) {
        if (!pressed.value) return
        pressed.value = false
        if (isNear(event)) fire()
      },
      pointercancel() {
        pressed.value = false
      },
      click(event: MouseEvent) {
        // A finger's click comes after the lift that was answered above, and may fall on the button that the next screen
        // has in the same place. Clicks of a keyboard or of assistive technology count no fingers.
        if (event.detail === 0) fire()
      },
      keydown(event: KeyboardEvent) {
        if (event.key !== 'Enter' && event.key !== ' ') return
        if (event.repeat) event.preventDefault()
        else pressed.value = true
      },
      keyup() {
        pressed.value = false
      }
    }
  }
}

/** Without capture a mouse that slides off would never tell the button that it was let go. */
function capture(event: PointerEvent): void {
  const button = event.currentTarget
  if (button instanceof Element && event.pointerId) button.setPointerCapture(event.pointerId)
}

function isNear(event: PointerEvent): boolean {
  const button = event.currentTarget
  if (!(button instanceof Element)) return false
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const slack = SLACK_MM * (Number.parseFloat(getComputedStyle(button).getPropertyValue('--mm')) || 0)
  const { clientX: x, clientY: y } = event
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
}
