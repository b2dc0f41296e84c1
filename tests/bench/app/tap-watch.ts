import type { Page } from '@playwright/test'

/** How long after a touch the next screen was painted. */
export interface Tap {
  from: string
  to: string
  /** Milliseconds from the touch to the first frame in which the old screen gives way, and with the new one in it. */
  answered: number
  painted: number
}

type Watched = typeof globalThis & { ventanillaTaps: Tap[] }

/** Watches a page's touches from now on. A page that takes its place has to be watched anew. */
export const watchTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taps: Tap[] = ((globalThis as Watched).ventanillaTaps ??= [])
    let touched: { at: number; from: string; answered: number | null } | null = null
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
      'touchend',
      (event) => {
        touched = { at: event.timeStamp, from: heading(), answered: null }
      },
      { capture: true, passive: true }
    )
    new MutationObserver(() => {
      const one = touched
      if (!one) return
      const leaves = document.querySelector('.pass-leave-active') !== null
      const to = heading()
      const changed = to !== '' && to !== one.from
      if (one.answered === null && (leaves || changed)) {
        one.answered = -1
        afterFrame(() => {
          one.answered = performance.now() - one.at
        })
      }
      if (!changed) return
      touched = null
      afterFrame(() => {
        const painted = performance.now() - one.at
        const answered = one.answered !== null && one.answered > 0 ? one.answered : painted
        taps.push({ from: one.from, to, answered, painted })
      })
    }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['class'] })
  })

/** What was watched so far. */
export const tapsOf = (page: Page): Promise<Tap[]> =>
  page.evaluate(() => (globalThis as Watched).ventanillaTaps)
