import { expect, test } from '@playwright/test'
import { axeFindings, loadAxe } from '../support/axe-findings'
import { fitFindings } from '../support/fit-findings'
import {
  everyOf,
  formats,
  isStaffScene,
  layouts,
  nameOf,
  sizeOf,
  turnOf,
  wears
} from '../support/gallery-tour'
import { openGallery, type GalleryWindow } from '../support/gallery-window'
import { lengthOf } from '../support/lengths'
import { reachFindings, targetFindings } from '../support/target-findings'

const MEMBER = { target: 15, main: 20, gap: 3 }
/** Who works here stands close and knows the way (styles/staff.css). */
const STAFF = { target: 13, main: 13, gap: 2.4 }

/** The largest upright screen, 0.8 m above the floor: its upper third is out of a seated person's reach. */
const HIGH = { format: { width: 1080, height: 1920, inches: 27 }, bottomMm: 800, reachMm: 1200 }

let gallery: GalleryWindow
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

/** A minute for five screens in one way on one kiosk. */
const timeOutOf = (looks: number): number => 60_000 + gallery.names.length * looks * 12_000

test('on every screen, in any theme, language or text size, axe finds nothing, everything fits, and is large enough and far enough apart for an unsteady finger', async () => {
  const [kiosks, ways] = [lengthOf('SCREEN_KIOSKS'), lengthOf('SCREEN_WAYS')]
  test.setTimeout(timeOutOf(kiosks * ways))
  await loadAxe(gallery.page)
  // axe cannot weigh words on a gradient: they are weighed on its lightest colour, the worst of it
  await gallery.page.addStyleTag({ content: '.welcome { background: var(--hero-high) !important }' })
  const findings: string[] = []
  for (const [place, name] of gallery.names.entries())
    for (const [turn, format] of turnOf(formats, place, kiosks).entries()) {
      await gallery.show(name, format)
      for (const wear of turnOf(wears, place + turn, ways)) {
        await gallery.wear(wear)
        const found = [
          ...(await axeFindings(gallery.page)),
          ...(await fitFindings(gallery.page)),
          ...(await targetFindings(gallery.page, isStaffScene(name) ? STAFF : MEMBER))
        ]
        findings.push(...found.map((one) => `${name} | ${sizeOf(format)} | ${nameOf(wear)} | ${one}`))
      }
    }
  expect(findings).toEqual([])
})

test('«Más abajo» brings every control within a seated person’s reach, and everything still fits', async () => {
  const ways = lengthOf('SCREEN_LOW_WAYS')
  test.setTimeout(timeOutOf(ways))
  const names = gallery.names.filter((name) => !isStaffScene(name))
  const findings: string[] = []
  for (const [place, name] of everyOf(names, lengthOf('SCREEN_LOW')).entries()) {
    await gallery.show(name, HIGH.format)
    for (const wear of turnOf(layouts, place, ways)) {
      await gallery.wear({ ...wear, low: true })
      const found = [
        ...(await reachFindings(gallery.page, HIGH.bottomMm, HIGH.reachMm)),
        ...(await fitFindings(gallery.page)),
        ...(await targetFindings(gallery.page, MEMBER))
      ]
      findings.push(...found.map((finding) => `${name} | ${nameOf(wear)} | ${finding}`))
    }
  }
  expect(findings).toEqual([])
})
