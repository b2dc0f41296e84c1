import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { demoCrowd } from '../../support/demo-crowd'
import type { DemoPerson } from '../../support/demo-people'
import { electronOf } from '../../support/electron/electron-kiosk'
import { visit, type Visit } from '../../support/kiosk-visit'
import { testRandom } from '../../support/test-random'
import { keep, median } from './findings'
import { memoryUse, type MemoryUse } from './memory-use'
import { recoverySteps } from './quick-visit'

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 60)
const SEED = process.env['SOAK_SEED'] ?? String(Date.now())
/** So often somebody walks away, and the kiosk has to come back to its welcome by itself. */
const TOUCHES_PER_PERSON = 60
/** A recovery has eight steps: some people are led through all of it before they touch at random. */
const STEPS = 9
const KEY = 'Colibri2468'

test('touched at random, it always comes back', async () => {
  const { below } = testRandom(SEED)
  const crowd = demoCrowd()
  const it = await visit('email', { staff: 'demo', args: ['--js-flags=--expose-gc'] })
  const finger = await it.page.context().newCDPSession(it.page)
  const troubles: string[] = []
  it.page.on('pageerror', (error) => troubles.push(error.message))
  const samples: MemoryUse[] = []
  const screens = new Map<string, number>()
  const end = Date.now() + MINUTES * MINUTE
  let [touches, people] = [0, 0]
  while (Date.now() < end) {
    await goesIn(it, crowd[below(crowd.length)], below(STEPS))
    for (let touch = 0; touch < TOUCHES_PER_PERSON; touch += 1, touches += 1) {
      const { heading, buttons } = await seen(it.page)
      screens.set(heading, (screens.get(heading) ?? 0) + 1)
      await touchAtRandom(finger, buttons, below)
    }
    people += 1
    await comesBack(it)
    samples.push(await memoryUse(electronOf(it.kiosk)))
    tell()
  }
  await it.end()
  expect(troubles).toEqual([])

  /** Writes down what there is; of a run that is ended early it stays. */
  function tell(): void {
    const half = Math.ceil(samples.length / 2)
    const growth =
      (median(samples.slice(half).map(({ all }) => all)) /
        median(samples.slice(0, half).map(({ all }) => all)) -
        1) *
      100
    keep(
      'soak',
      [
        {
          what: `${MINUTES} min of random touches (${touches} touches, ${people} who walked away)`,
          measured: `${screens.size} different screens, ${troubles.length} errors on the page, memory ${growth.toFixed(1)} %`,
          target: 'no error, always back',
          met: troubles.length === 0
        }
      ],
      {
        seed: SEED,
        minutes: MINUTES - (end - Date.now()) / MINUTE,
        touches,
        people,
        screens: Object.fromEntries(screens),
        troubles,
        samples
      }
    )
  }
})

/** Comes as far as so many steps of a recovery lead this person, so that every screen is touched at random. */
async function goesIn(it: Visit, person: DemoPerson | undefined, steps: number): Promise<void> {
  if (!person) throw new Error('nobody comes')
  const recovery = recoverySteps(it, person, KEY)
  for (let step = 0; step < steps; step += 1) if ((await recovery.next()).done) return
}

interface Seen {
  heading: string
  /** The middles of the buttons, in CSS pixels. */
  buttons: Point[]
}
interface Point {
  x: number
  y: number
}

/** What is on the screen at this moment. */
async function seen(page: Page): Promise<Seen> {
  return page
    .evaluate(() => ({
      heading: document.querySelector('h1')?.textContent.trim() ?? '',
      buttons: [...document.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })
    }))
    .catch((error: Error) => {
      // one person's page is thrown away under the question
      if (/navigat|destroyed/i.test(error.message)) return { heading: '', buttons: [] }
      throw error
    })
}

/** Mostly a button that can be touched, sometimes anywhere. */
async function touchAtRandom(
  finger: CDPSession,
  buttons: readonly Point[],
  below: (count: number) => number
): Promise<void> {
  const button = buttons[below(Math.max(1, buttons.length))]
  const point = button && below(5) > 0 ? button : { x: below(1080), y: below(1920) }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/**
 * Walks away: within the longest idle time the welcome is there, with nothing of the person. Main's time is moved on; the
 * page forgets the language that was touched on the welcome after a minute of its own.
 */
async function comesBack(it: Visit): Promise<void> {
  await expect(async () => {
    await it.advance(MINUTE)
    await expect(it.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible({ timeout: SECOND })
  })
    .toPass({ timeout: 2 * MINUTE })
    .catch(async (error: Error) => {
      const words = await it.page.locator('body').innerText()
      throw new Error(`${error.message}\nInstead of the welcome there is: ${words}`)
    })
}
