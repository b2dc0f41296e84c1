import { expect, test } from '@playwright/test'
import { earFindings } from '../support/ear-findings'
import { openGallery, type GalleryWindow } from '../support/gallery-window'
import { padFindings } from '../support/pad-findings'

const UPRIGHT = { width: 1080, height: 1920, inches: 21.5 }
const LYING = { width: 1366, height: 768, inches: 15.6 }

let gallery: GalleryWindow
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

/** Every screen; `look` adds what it finds. */
async function onEvery(
  look: (name: string, place: number) => Promise<string[]>,
  names = gallery.names
): Promise<string[]> {
  const findings: string[] = []
  for (const [place, name] of names.entries()) {
    await gallery.show(name, place % 2 === 0 ? UPRIGHT : LYING)
    for (const finding of await look(name, place)) findings.push(`${name} | ${finding}`)
  }
  return findings
}

test('a number pad comes to every control of every screen and away from it again, and one sees where it is', async () => {
  test.slow()
  // the focus ring is drawn for keys, not for fingers
  await gallery.page.keyboard.press('NumpadAdd')
  expect(await onEvery(() => padFindings(gallery.page))).toEqual([])
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

test('whoever listens gets what is written, on every screen of a member, and the hall not what is typed', async () => {
  test.slow()
  await gallery.page.evaluate(() => window.gallery.listen())
  const members = gallery.names.filter((name) => !/^(staff|out)/.test(name))
  expect(await onEvery(() => earFindings(gallery.page), members)).toEqual([])
})
