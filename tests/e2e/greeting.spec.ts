import { expect, test, type Page } from '@playwright/test'
import { launchKiosk, LIVING, type Kiosk } from '../support/launch'
import { preparedDataDir, type SettingsChanges } from '../support/prepared-data'
import { slowSettings, type SlowSettings } from '../support/slow-settings'
import { takeAway } from '../support/take-away'
import { fingerOn } from '../support/touch'

// Main reads the settings first for the greeting, then for the page's first question, then for the app: a file that
// waits holds the page in the moment between its first painting and its life.
let kiosk: Kiosk | undefined
let settings: SlowSettings
let dataDir: string
test.afterEach(async () => {
  await settings.end()
  await kiosk?.kill()
  await takeAway(dataDir)
})

async function startGreeting(size: string, changes: SettingsChanges = {}): Promise<Page> {
  dataDir = await preparedDataDir()
  settings = await slowSettings(dataDir, changes)
  const told = settings.tell()
  kiosk = await launchKiosk({
    dataDir,
    config: settings.path,
    args: [`--window-size=${size}`],
    early: true
  })
  await told
  return kiosk.page
}
const START = 'Toque para empezar'
const start = (page: Page) => page.getByRole('button', { name: START })
const picture = (page: Page) => page.screenshot({ animations: 'disabled' })
/** Whether what moves on the screen is moving. */
const movement = (page: Page) =>
  page.evaluate(() => [...new Set(document.getAnimations().map(({ playState }) => playState))])
/** All that is said to whoever does not see it, and where it stands. */
const told = (page: Page) => page.locator('body').ariaSnapshot()

for (const size of ['1080x1920', '1920x1080', '1366x768'])
  test(`at ${size} the greeting is the welcome screen, before the page can have asked for it`, async () => {
    const page = await startGreeting(size)
    await expect(start(page)).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    // it begins when the page lives: begun before, it would begin anew
    expect(await movement(page)).toEqual(['paused'])
    const [greeting, words] = [await picture(page), await told(page)]
    await expect(page.locator(LIVING)).not.toBeAttached()
    await settings.tell()
    await expect(page.locator(LIVING)).toBeAttached()
    expect(await movement(page)).toEqual(['running'])
    expect(await told(page)).toBe(words)
    expect((await picture(page)).equals(greeting)).toBe(true)
  })

test('what is touched meanwhile sinks, and is answered', async () => {
  const page = await startGreeting('1080x1920')
  const lift = await (await fingerOn(page)).holds(START)
  await expect(start(page)).toHaveClass(/pressed/)
  await lift()
  await expect(start(page)).not.toHaveClass(/pressed/)
  await expect(page.locator(LIVING)).not.toBeAttached()
  await settings.tell()
  await expect(page.locator(LIVING)).toBeAttached()
  await settings.tell()
  await expect(page.getByRole('heading', { name: 'Antes de empezar' })).toBeVisible()
})

test('a finger that is still down when the page begins to live is answered when it lifts', async () => {
  const page = await startGreeting('1080x1920')
  const lift = await (await fingerOn(page)).holds(START)
  await expect(start(page)).toHaveClass(/pressed/)
  await settings.tell()
  await expect(page.locator(LIVING)).toBeAttached()
  await lift()
  await settings.tell()
  await expect(page.getByRole('heading', { name: 'Antes de empezar' })).toBeVisible()
})

test('the picture stands still under a finger, and goes on after it', async () => {
  const page = await startGreeting('1080x1920')
  await settings.tell()
  await expect(page.locator(LIVING)).toBeAttached()
  const scene = (): Promise<string[]> =>
    page
      .locator('.picture')
      .evaluate((picture) => picture.getAnimations({ subtree: true }).map(({ playState }) => playState))
  expect(await scene()).toEqual(['running', 'running'])
  const lift = await (await fingerOn(page)).holds('Cambiar colores')
  await expect.poll(scene).toEqual(['paused', 'paused'])
  await lift()
  await expect.poll(scene).toEqual(['running', 'running'])
})

test('what comes after it is fetched and rehearsed before anybody touches', async () => {
  const page = await startGreeting('1080x1920')
  await settings.tell()
  await expect(page.locator(LIVING)).toBeAttached()
  // a chunk's style sheet comes with it
  for (const side of ['MemberLayout', 'CounterLayout'])
    await expect(page.locator(`link[href*="/${side}-"]`).first()).toBeAttached()
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('rehearsed').length)).toBe(1)
  await expect(page.locator('.rehearsal')).not.toBeAttached()
})

test('a kiosk that offers other languages does not greet in those of another', async () => {
  const page = await startGreeting('1080x1920', { kiosk: { locales: ['qu', 'es'] } })
  await expect(page.locator(LIVING)).toBeAttached()
  await expect(page.getByRole('button')).toHaveCount(0)
  await settings.tell()
  await expect(page.getByRole('button', { name: 'Kichwa (borrador)' })).toBeVisible()
})
