import { keepMillimetres } from '../a11y/screen-millimetres'
import { reachesTooHigh } from '../a11y/seated-reach'
import { noteTouches } from './early-touch'

/**
 * The first page of a start comes with the greeting drawn in it (`greeting.html`): it is painted while the page's own
 * program is still being read, which takes longer than all the rest. This is what runs before the painting.
 */

/** Where nothing is painted, behind another window perhaps, the page has to live nevertheless; ms. */
const UNSEEN_MS = 1_000

const live = (): void => void import('../main')
const app = document.getElementById('app')
const [inches, bottomMm] = document.documentElement.dataset['screen']?.split(' ').map(Number) ?? []

if (inches === undefined || bottomMm === undefined) {
  app?.replaceChildren()
  live()
} else {
  keepMillimetres(inches, window)
  if (!reachesTooHigh(inches, bottomMm, innerWidth, innerHeight)) app?.querySelector('.bring-down')?.remove()
  noteTouches()
  new PerformanceObserver(live).observe({ type: 'paint', buffered: true })
  setTimeout(live, UNSEEN_MS)
}
