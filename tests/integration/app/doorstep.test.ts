import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '../../../src-main/contract/screen-views'
import { startLazily, type LazyStart } from '../../../src-main/app/lazy-start'
import { openKiosk } from '../../../src-main/app/kiosk'
import type { Kiosk, KioskParts } from '../../../src-main/app/kiosk-parts'
import { writeSettings } from '../../support/prepared-data'
import { testClock } from '../../support/test-clock'

let dataDir: string
let pushed: Screen[]
let kiosk: LazyStart | undefined
/** The apps that were opened behind the first screen. */
let houses: Kiosk[]
let closed: number
beforeEach(() => {
  houses = []
  closed = 0
  dataDir = mkdtempSync(join(tmpdir(), 'lazyStart-'))
  pushed = []
})
afterEach(async () => {
  await kiosk?.close()
  rmSync(dataDir, { recursive: true })
})

const clock = testClock()

function lazyStart(config: string | null): LazyStart {
  const parts: KioskParts = {
    config,
    dataDir,
    version: '0.0.0-test',
    clock,
    log: { write: () => undefined },
    openDemoInbox: () => undefined,
    keyring: () => null,
    credentials: undefined,
    demoMessageCame: () => undefined,
    onScreen: (screen) => pushed.push(screen)
  }
  kiosk = startLazily(parts, () => {
    const opened = openKiosk(parts)
    houses.push({ ...opened, close: () => opened.close().then(() => void closed++) })
    return Promise.resolve({ openKiosk: () => houses.at(-1) as Kiosk })
  })
  return kiosk
}

const storeIsOpen = (): boolean => existsSync(join(dataDir, 'store'))

describe('whoever comes', () => {
  it('is greeted before the app is open, with what the settings say', async () => {
    const greeting = await lazyStart(writeSettings(dataDir, 9, { kiosk: { name: 'K-7' } })).handle('show', {})
    expect(greeting.view).toEqual({ step: 'welcome' })
    expect(greeting.kiosk).toMatchObject({ name: 'K-7', version: '0.0.0-test', demo: null })
    expect(storeIsOpen()).toBe(false)
  })

  it('is served at the first touch, however early', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('show', {})
    expect((await it.handle('begin', { locale: 'es' })).view.step).toBe('notice')
    expect((await it.handle('show', {})).view.step).toBe('notice')
  })

  it('has the app opened without touching anything', async () => {
    await lazyStart(writeSettings(dataDir, 9)).handle('show', {})
    clock.advance(250)
    await expect.poll(storeIsOpen).toBe(true)
  })

  it('is told when the app cannot serve', async () => {
    mkdirSync(join(dataDir, 'store'))
    writeFileSync(join(dataDir, 'store', 'store.000001.snapshot'), 'not a store')
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('show', {})
    clock.advance(250)
    await expect.poll(() => pushed.at(-1)?.view).toMatchObject({ step: 'outOfService', cause: 'store' })
    expect((await it.handle('begin', { locale: 'es' })).view.step).toBe('outOfService')
  })

  it('is not greeted where the settings are unusable', async () => {
    const config = join(dataDir, 'settings.json')
    writeFileSync(config, '{}')
    expect((await lazyStart(config).handle('show', {})).view).toMatchObject({
      step: 'outOfService',
      cause: 'settings',
      field: 'mail'
    })
  })

  it('is greeted by the app itself in the demo, which has its card to show', async () => {
    expect((await lazyStart(null).handle('show', {})).kiosk.demo).not.toBeNull()
  })
})

describe('a page that is sent for', () => {
  it('may greet before it has asked for anything, with what the settings say', async () => {
    const kiosk = { screenInches: 27, screenBottomMm: 700 }
    expect(await lazyStart(writeSettings(dataDir, 9, { kiosk })).greeting()).toEqual(kiosk)
    expect(houses).toEqual([])
  })

  it('has to ask as soon as somebody may have begun', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    const begun = it.handle('begin', { locale: 'es' })
    expect(it.greeting()).toBeNull()
    await begun
    expect(it.greeting()).toBeNull()
  })

  it('has to ask in the demo, which has its card to show', () => {
    expect(lazyStart(null).greeting()).toBeNull()
  })

  it.each([
    ['other languages', () => writeSettings(dataDir, 9, { kiosk: { locales: ['es'] } })],
    ['no settings', () => join(dataDir, 'none.json')]
  ])('does not greet where there are %s', async (_what, config) => {
    expect(await lazyStart(config()).greeting()).toBeNull()
  })
})

describe('what the window tells', () => {
  it('wipes the visit when its page is lost', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('begin', { locale: 'es' })
    await it.wipe()
    expect((await it.handle('show', {})).view.step).toBe('welcome')
  })

  it('opens no app when a page is lost at the greeting', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('show', {})
    await it.wipe()
    expect(houses).toEqual([])
  })

  it('is answered at once whether a key is the voice’s, and a key pressed at the greeting reaches the app', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    expect(it.pressed({ code: 'NumpadDivide', key: '/' })).toBe(false)
    await expect.poll(async () => (await it.handle('show', {})).listening).toBeDefined()
    expect(it.pressed({ code: 'NumpadDivide', key: '/' })).toBe(true)
    expect(it.pressed({ code: 'KeyA', key: 'a' })).toBe(false)
  })
})

describe('a program that ends', () => {
  it('closes the app that it has opened', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('begin', { locale: 'es' })
    await it.close()
    expect(houses).toHaveLength(1)
    expect(closed).toBe(1)
  })
})

describe('a program that ends at the greeting', () => {
  it('opens nothing any more', async () => {
    const it = lazyStart(writeSettings(dataDir, 9))
    await it.handle('show', {})
    await it.close()
    clock.advance(250)
    expect(it.isClosed()).toBe(true)
    expect(houses).toEqual([])
  })
})
