import { expect, test } from '@playwright/test'
import { earFindings } from '../support/ear-findings'
import { everyOf } from '../support/gallery-tour'
import { openGallery, type GalleryWindow } from '../support/gallery-window'
import { lengthOf } from '../support/lengths'
import { padFindings } from '../support/pad-findings'

const UPRIGHT = { width: 1080, height: 1920, inches: 21.5 }
const LYING = { width: 1366, height: 768, inches: 15.6 }

let gallery: GalleryWindow
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

/** On each of these screens, upright and lying in turn: what `look` finds. */
async function onEach(names: readonly string[], look: () => Promise<string[]>): Promise<string[]> {
  const findings: string[] = []
  for (const [place, name] of names.entries()) {
    await gallery.show(name, place % 2 === 0 ? UPRIGHT : LYING)
    for (const finding of await look()) findings.push(`${name} | ${finding}`)
  }
  return findings
}

test('a number pad comes to every control of every screen and away from it again, and one sees where it is', async () => {
  test.slow()
  // the focus ring is drawn for keys, not for fingers
  await gallery.page.keyboard.press('NumpadAdd')
  const names = everyOf(gallery.names, lengthOf('SCREEN_PAD'))
  expect(await onEach(names, () => padFindings(gallery.page))).toEqual([])
})

test('nothing moves for whoever asked for no movement, and something does for everybody else', async () => {
  const { page } = gallery
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length)
  const [first = '', second = ''] = gallery.names.filter((name) => /^(identify|contact)$/.test(name))
  const change = async (how: 'full' | 'none'): Promise<number> => {
    await gallery.show(first, UPRIGHT)
    await page.evaluate((motion) => document.documentElement.setAttribute('data-motion', motion), how)
    await page.evaluate(() => document.querySelector('.pass')?.classList.remove('pass'))
    await page.evaluate(() => document.querySelector('.sheet')?.classList.add('pass'))
    return moving()
  }
  expect([first, second]).toEqual(['identify', 'contact'])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await change('full')).toBeGreaterThan(0)
  expect(await change('none')).toBe(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await change('full')).toBe(0)
})

test('whoever listens gets what is written, on every screen, and the hall not what is typed', async () => {
  test.slow()
  await gallery.page.evaluate(() => window.gallery.listen())
  // in the short form the screens that nobody walks over by pad
  const names = everyOf(gallery.names, lengthOf('SCREEN_EAR'), 1)
  expect(await onEach(names, () => earFindings(gallery.page))).toEqual([])
})

/** What stands on these screens for one person alone, and how. */
const FOR_ONE: Readonly<Record<string, RegExp>> = {
  'case-paper-show': /(?:[B-Z] ?){10}/,
  'case-check': /cabascango/i,
  'case-reader': /cabascango/i,
  'case-code': /cabascango/i,
  'staff-hand-out': /\b[a-z0-9]{4,}-[a-z0-9-]{4,}\b/i,
  'staff-totp': /(?:[A-Z2-7]{4} ){3}/
}

test('a secret on the screen is spoken into a headset, and to the hall only that it is there', async () => {
  await gallery.page.evaluate(() => window.gallery.listen())
  for (const [name, secret] of Object.entries(FOR_ONE)) {
    await gallery.show(name, UPRIGHT)
    await gallery.page.evaluate(() => window.gallery.spoken())
    await gallery.page.evaluate(() => {
      const heading = document.querySelector<HTMLElement>('h1')
      heading?.blur()
      heading?.focus()
    })
    const heard = await gallery.page.waitForFunction(() => window.gallery.spoken().at(-1))
    const said = await heard.jsonValue()
    expect.soft(said?.privately, name).toMatch(secret)
    expect.soft(said?.text, name).not.toMatch(secret)
  }
})

test('an item of evidence that is opened and a page that is turned are heard', async () => {
  const { page } = gallery
  await page.evaluate(() => window.gallery.listen())
  const heardAfter = async (button: RegExp): Promise<string> => {
    await page.evaluate(() => window.gallery.spoken())
    await page.getByRole('button', { name: button }).first().click()
    const heard = await page.waitForFunction(() => {
      const all = window.gallery.spoken()
      return all.length > 0 ? all.map(({ text, privately }) => privately ?? text).join(' ') : null
    })
    return (await heard.jsonValue()) ?? ''
  }
  await gallery.show('staff-review', LYING)
  expect(await heardAfter(/^La persona|^Quién/)).toContain('5678')
  expect(await heardAfter(/^Siguiente/)).toMatch(/Página 2 de \d+\. \S+/)
})
