/**
 * The greeting is painted before the page lives (`page.ts`), and is there to be touched: what is touched meanwhile sinks,
 * and is answered as soon as the page lives.
 */
interface Touch {
  pointer: number
  /** Where, in CSS pixels. */
  x: number
  y: number
  /** What the button says: a touch is meant for that, and for nothing that has come in its place. */
  name: string
}

let lives = false
/** A finger is down. */
let down: Touch | null = null
/** One was lifted where it had come down, and has not been answered. */
let lifted: Touch | null = null

const buttonAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('button') ?? null
const nameOf = (button: HTMLElement): string => button.getAttribute('aria-label') ?? button.textContent.trim()
/** The present button of a touch, where its words still stand. */
const buttonOf = ({ x, y, name }: Touch): HTMLElement | null => {
  const button = buttonAt(x, y)
  return button && nameOf(button) === name ? button : null
}

function comesDown({ pointerId, clientX: x, clientY: y, button }: PointerEvent): void {
  const touched = buttonAt(x, y)
  if (down || button !== 0 || !touched) return
  down = { pointer: pointerId, x, y, name: nameOf(touched) }
  touched.classList.add('pressed')
}

/** The finger leaves the glass: its touch, where that was one of ours. */
function leaves({ pointerId }: PointerEvent): Touch | null {
  const touch = down
  if (touch?.pointer !== pointerId) return null
  buttonOf(touch)?.classList.remove('pressed')
  down = null
  return touch
}

function goesUp(event: PointerEvent): void {
  const touch = leaves(event)
  if (!touch) return
  lifted = buttonOf({ ...touch, x: event.clientX, y: event.clientY }) && touch
  if (lives) answer()
}

/** A click without a finger is what the house's buttons take for a press, whoever makes it. */
function answer(): void {
  const button = lifted && buttonOf(lifted)
  lifted = null
  button?.click()
}

/** From now on touches are noted. */
export function noteTouches(): void {
  document.addEventListener('pointerdown', comesDown, { capture: true })
  document.addEventListener('pointerup', goesUp, { capture: true })
  document.addEventListener('pointercancel', leaves, { capture: true })
}

/**
 * The page lives: what was touched is answered, a finger that is still down when it lifts; the page sees to all others
 * itself.
 */
export function answerNotedTouch(): void {
  lives = true
  document.removeEventListener('pointerdown', comesDown, { capture: true })
  answer()
}
