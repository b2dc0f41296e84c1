import { once } from 'node:events'
import type { Locator, Page } from '@playwright/test'
import { es } from '../../src-renderer/i18n/es'

/** A finger on the screen: real touch events, at the middle of what is touched. */
export interface Finger {
  /** Touches a button by its name. */
  touch(button: string | RegExp): Promise<void>
  touchAt(target: Locator): Promise<void>
  /** Comes down on a button and stays there; the answer lifts it. */
  holds(button: string): Promise<() => Promise<void>>
  /** Touches the on-screen keys one after the other. */
  type(text: string): Promise<void>
}

/** A second touch of one button within this time is taken for a tremor (BigButton: 500 ms, keys: 140 ms). */
const TREMOR_MS = { button: 520, key: 160 }

/** Signs that are spoken by a name of their own. */
const spoken: Readonly<Record<string, string>> = {
  ' ': es.keys.space,
  '@': es.keys.at,
  '.': es.keys.dot,
  '-': es.keys.hyphen,
  _: es.keys.underscore
}

/**
 * Puts a finger on a page. Waits until the target stands still and nothing lies over it, as a person would.
 * @param holdMs how long it rests on the glass; Chromium hands a lift on only after the page has painted the touch, so
 *   that without any rest a measurement has that frame in it
 */
export async function fingerOn(page: Page, holdMs = 0): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  const lastTouched = new Map<string, number>()

  async function comesDown(target: Locator, standsStill: boolean): Promise<() => Promise<void>> {
    if (!standsStill) await target.click({ trial: true })
    const box = await target.boundingBox()
    if (!box) throw new Error('there is nothing to touch')
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    return async () => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
  }
  async function touchAt(target: Locator, standsStill = false): Promise<void> {
    const lift = await comesDown(target, standsStill)
    if (holdMs > 0) await once(AbortSignal.timeout(holdMs), 'abort')
    await lift()
  }
  /** Touches the same thing again only when the kiosk no longer takes it for a tremor; no finger is that fast. */
  async function touchNamed(
    name: string,
    target: Locator,
    tremor: number,
    standsStill = false
  ): Promise<void> {
    const until = (lastTouched.get(name) ?? 0) + tremor
    if (Date.now() <= until) await page.waitForFunction((moment) => Date.now() > moment, until)
    await touchAt(target, standsStill)
    // this process's clock: the page may be gone already, replaced for the next person
    lastTouched.set(name, Date.now())
  }
  return {
    touchAt: (target) => touchAt(target),
    holds: (button) => comesDown(page.getByRole('button', { name: button, exact: true }), false),
    touch: (button) =>
      touchNamed(
        String(button),
        page.getByRole('button', { name: button, exact: true }).first(),
        TREMOR_MS.button
      ),
    async type(text) {
      const key = (name: string): Locator => page.getByRole('button', { name, exact: true })
      // which keys there are is looked at when there are keys: the screen may still be on its way
      await page
        .getByRole('button', { name: /^[bB1]$/ })
        .first()
        .waitFor()
      const shift = key('Mayúsculas')
      const changesCase = (await shift.count()) > 0
      const small = (await key('b').count()) > 0
      let found = false
      /** Where the first key stands still, so do the others. "L mayúscula" and "l" are one key under the finger. */
      const press = async (name: string, cap = name): Promise<void> => {
        await touchNamed(`key ${cap}`, key(name), TREMOR_MS.key, found)
        found = true
      }
      for (const sign of text) {
        const isMessage = /[a-zñ]/i.test(sign)
        if (changesCase && isMessage) {
          const wanted = sign !== sign.toLowerCase()
          const held = (await shift.getAttribute('aria-pressed')) === 'true'
          if (wanted !== held) await press('Mayúsculas')
          await press(wanted ? `${sign} mayúscula` : sign, sign.toLowerCase())
        } else await press(spoken[sign] ?? (small ? sign : sign.toUpperCase()))
      }
    }
  }
}
