import { expect, test } from '@playwright/test'
import { axeFindings, loadAxe } from '../support/axe-findings'
import { fitFindings } from '../support/fit-findings'
import type { Wear } from '../support/gallery/gallery'
import {
  formats,
  isFull,
  isStaffScene,
  layouts,
  nameOf,
  sizeOf,
  turnOf,
  wears
} from '../support/gallery-tour'
import { openGallery, type Format, type GalleryWindow } from '../support/gallery-window'
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

/** The full run (A11Y_FULL=1) sees every screen in every way; else each is seen in some, another share for each. */
const TIME_OUT_MS = isFull ? 3_600_000 : 300_000

/** Every screen on the kiosks that are its turn, in the ways that are its turn; `look` says what it finds. */
async function tour(
  formatsOf: (place: number) => readonly Format[],
  wearsOf: (place: number) => readonly Wear[],
  look: (name: string) => Promise<string[]>
): Promise<string[]> {
  const findings: string[] = []
  for (const [place, name] of gallery.names.entries())
    for (const [turn, format] of formatsOf(place).entries()) {
      await gallery.show(name, format)
      for (const wear of wearsOf(place + turn)) {
        await gallery.wear(wear)
        for (const finding of await look(name))
          findings.push(`${name} | ${sizeOf(format)} | ${nameOf(wear)} | ${finding}`)
      }
    }
  return findings
}

test('axe finds nothing on any screen, in any theme, language or text size', async () => {
  test.setTimeout(TIME_OUT_MS)
  await loadAxe(gallery.page)
  // axe cannot weigh words on a gradient: they are weighed on its lightest colour, the worst of it
  await gallery.page.addStyleTag({ content: '.welcome { background: var(--hero-high) !important }' })
  const found = await tour(
    (place) => [formats[place % formats.length] ?? HIGH.format],
    (place) => turnOf(wears, place, 1),
    () => axeFindings(gallery.page)
  )
  expect(found).toEqual([])
})

test('everything fits every kiosk in every language and text size, large enough and far enough apart for an unsteady finger', async () => {
  test.setTimeout(TIME_OUT_MS)
  const found = await tour(
    (place) => turnOf(formats, place, 1),
    (place) => turnOf(layouts, place, 2),
    async (name) => [
      ...(await fitFindings(gallery.page)),
      ...(await targetFindings(gallery.page, isStaffScene(name) ? STAFF : MEMBER))
    ]
  )
  expect(found).toEqual([])
})

test('«Más abajo» brings every control within a seated person’s reach, and everything still fits', async () => {
  test.setTimeout(TIME_OUT_MS)
  const findings: string[] = []
  for (const [place, name] of gallery.names.filter((name) => !isStaffScene(name)).entries()) {
    await gallery.show(name, HIGH.format)
    for (const wear of turnOf(layouts, place, 1)) {
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
