import { es } from '@/i18n/es'

/** Between two presses of one button: longer than the half second in which a second one is taken for a tremor. */
const UNHURRIED_MS = 600

/** The page's steady clock goes on only from press to press, so that every countdown shows the same each time. */
let now = performance.now()
performance.now = () => now

/** The words of the catalogue at a path such as `staff.next`; a name that is no path is taken as it is. */
function wordsAt(path: string): string {
  let here: unknown = es
  for (const part of path.split('.')) here = (here as Record<string, unknown> | undefined)?.[part]
  return typeof here === 'string' ? (here.split(' | ')[0] ?? path) : path
}

function buttonNamed(name: string): HTMLButtonElement {
  const room = document.querySelector('dialog[open]') ?? document.body
  const label = wordsAt(name)
  const buttons = [...room.querySelectorAll('button')]
  const found = buttons.find(
    (each) => each.textContent.includes(label) || each.getAttribute('aria-label') === label
  )
  if (!found) throw new Error(`no button «${label}» on: ${document.body.innerText}`)
  return found
}

/** Single characters are typed, everything else is a button; `drawn` waits for the screen after each. */
export async function perform(steps: readonly string[], drawn: () => Promise<void>): Promise<void> {
  for (const step of steps) {
    if ([...step].length === 1) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: step, bubbles: true }))
    } else {
      now += UNHURRIED_MS
      buttonNamed(step).click()
    }
    await drawn()
  }
}
