import type { Locator, Page } from '@playwright/test'

/** A finger on the screen: real touch events, at the middle of what is touched. */
export interface Finger {
  /** Touches a button by its name. */
  touch(button: string | RegExp): Promise<void>
  touchAt(target: Locator): Promise<void>
  /** Touches the on-screen keys one after the other. */
  type(text: string): Promise<void>
}

/** Puts a finger on a page. Waits until the target stands still and nothing lies over it, as a person would. */
export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  async function touchAt(target: Locator): Promise<void> {
    await target.click({ trial: true })
    const box = await target.boundingBox()
    if (!box) throw new Error('there is nothing to touch')
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  /** The kiosk takes the same key twice within 140 ms for a tremor; no finger that means it is that fast. */
  async function tremorIsOver(): Promise<void> {
    const since = await page.evaluate(() => performance.now())
    await page.waitForFunction((moment) => performance.now() - moment > 160, since)
  }
  return {
    touchAt,
    touch: (button) => touchAt(page.getByRole('button', { name: button, exact: true }).first()),
    async type(text) {
      const key = (name: string): Locator => page.getByRole('button', { name, exact: true })
      const shift = key('Mayúsculas')
      const changesCase = (await shift.count()) > 0
      let before = ''
      for (const sign of text) {
        if (sign === before) await tremorIsOver()
        before = sign
        const isLetter = /[a-zñ]/i.test(sign)
        if (changesCase && isLetter) {
          const wanted = sign !== sign.toLowerCase()
          const held = (await shift.getAttribute('aria-pressed')) === 'true'
          if (wanted !== held) await touchAt(shift)
          await touchAt(key(wanted ? `${sign} mayúscula` : sign))
        } else await touchAt(key(sign === ' ' ? 'Espacio' : sign.toUpperCase()))
      }
    }
  }
}
