import type { Page } from '@playwright/test'
import type { Finger } from '../../support/touch'

/** How long after a touch the next screen was painted. */
export interface Tap {
  from: string
  to: string
  /** Milliseconds from the lift of the finger to the first frame with the new screen in it. */
  painted: number
}

type Watched = typeof globalThis & { ventanillaTaps: Tap[]; ventanillaTold?: () => void }

/** Watches a page's touches from now on. A page that takes its place has to be watched anew. */
export const watchTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taps: Tap[] = ((globalThis as Watched).ventanillaTaps ??= [])
    let touched: { at: number; from: string } | null = null
    const heading = (): string =>
      [...document.querySelectorAll('h1')].at(-1)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    /** The frame that shows what is in the document now has been handed over when a message after it arrives. */
    const afterFrame = (then: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    }
    addEventListener(
      // the buttons act here, before a touchend comes
      'pointerup',
      (event) => {
        touched = { at: event.timeStamp, from: heading() }
      },
      { capture: true, passive: true }
    )
    new MutationObserver(() => {
      const one = touched
      if (!one) return
      const to = heading()
      if (to === '' || to === one.from) return
      touched = null
      afterFrame(() => {
        taps.push({ from: one.from, to, painted: performance.now() - one.at })
        ;(globalThis as Watched).ventanillaTold?.()
      })
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })

/** What was watched so far. */
export const tapsOf = (page: Page): Promise<Tap[]> =>
  page.evaluate(() => (globalThis as Watched).ventanillaTaps)

/**
 * A finger that looks for nothing from its lift until the next screen is painted. To look for a button by its name, the
 * test goes through the page's whole document, on the thread that has the touch to answer; no finger does that.
 */
export function lookingAway(finger: Finger, page: Page): Finger {
  return {
    ...finger,
    async touch(button) {
      const told = page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            ;(globalThis as Watched).ventanillaTold = resolve
          })
      )
      await finger.touch(button)
      await told
    }
  }
}
