import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { testChance } from '../../support/test-chance'
import { visit, type Visit } from '../../support/kiosk-visit'
import { keep, median } from './findings'
import { memoryUse, type MemoryUse } from './memory-use'

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 60)
const SEED = process.env['SOAK_SEED'] ?? String(Date.now())
/** So often somebody walks away, and the kiosk has to come back to its welcome by itself. */
const TOUCHES_PER_PERSON = 60

test('touched at random, it always comes back', async () => {
  const { below } = testChance(SEED)
  const it = await visit('email', { args: ['--js-flags=--expose-gc'] })
  const finger = await it.page.context().newCDPSession(it.page)
  const troubles: string[] = []
  it.page.on('pageerror', (error) => troubles.push(error.message))
  const samples: MemoryUse[] = []
  const screens = new Set<string>()
  const end = Date.now() + MINUTES * MINUTE
  let [touches, people] = [0, 0]
  while (Date.now() < end) {
    for (let touch = 0; touch < TOUCHES_PER_PERSON; touch += 1, touches += 1) {
      await touchAtRandom(it.page, finger, below)
      screens.add(await headingOf(it))
    }
    people += 1
    await comesBack(it)
    samples.push(await memoryUse(it.kiosk.app))
  }
  await it.end()
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
    { seed: SEED, minutes: MINUTES, touches, people, screens: [...screens], troubles, samples }
  )
  expect(troubles).toEqual([])
})

/** Mostly a button that can be touched, sometimes anywhere. */
async function touchAtRandom(
  page: Page,
  finger: CDPSession,
  below: (count: number) => number
): Promise<void> {
  const buttons = await page
    .getByRole('button')
    .all()
    .then((all) => Promise.all(all.map((button) => button.boundingBox())))
    .catch(() => [])
  const box = buttons[below(Math.max(1, buttons.length))]
  const point =
    box && below(5) > 0
      ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      : { x: below(1080), y: below(1920) }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const headingOf = ({ page }: Visit): Promise<string> =>
  page
    .locator('h1')
    .first()
    .innerText({ timeout: 5 * SECOND })
    .catch(() => '')

/** Walks away: within the longest idle time the welcome is there, with nothing of the person. */
async function comesBack(it: Visit): Promise<void> {
  await expect(async () => {
    await it.advance(MINUTE)
    await expect(it.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible({ timeout: SECOND })
  }).toPass({ timeout: MINUTE })
}
