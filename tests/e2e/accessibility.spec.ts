import { expect, test } from '@playwright/test'
import { axeFindings, loadAxe } from '../support/axe-findings'
import { fitFindings } from '../support/fit-findings'
import { formats, isStaffScene, nameOf, sizeOf, turnOf, wears } from '../support/gallery-tour'
import { openGallery, type Format, type GalleryWindow } from '../support/gallery-window'
import { targetFindings } from '../support/target-findings'

/** In the full run every screen is seen in every way; else each in some, another share for each (see gallery-tour.ts). */
const SHARE = { axe: 2, fit: 3, formats: 2 }
const MEMBER = { target: 15, main: 20, gap: 3 }
/** Who works here stands close and knows the way (styles/staff.css). */
const STAFF = { target: 13, main: 13, gap: 2.4 }

let gallery: GalleryWindow
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

/** Every screen in its share of ways, on its share of kiosks; `look` adds what it finds. */
async function tour(
  share: { formats: number; wears: number },
  look: (name: string) => Promise<string[]>
): Promise<string[]> {
  const findings: string[] = []
  const only = process.env['A11Y_SCENE']
  for (const [place, name] of gallery.names.entries()) {
    if (only && !new RegExp(only).test(name)) continue
    for (const [turn, format] of turnOf<Format>(formats, place, share.formats).entries()) {
      await gallery.show(name, format)
      for (const wear of turnOf(wears, place + turn, share.wears)) {
        await gallery.wear(wear)
        for (const finding of await look(name))
          findings.push(`${name} | ${sizeOf(format)} | ${nameOf(wear)} | ${finding}`)
      }
    }
  }
  return findings
}

test('axe finds nothing on any screen, in any theme, language or text size', async () => {
  test.slow()
  await loadAxe(gallery.page)
  expect(await tour({ formats: 1, wears: SHARE.axe }, () => axeFindings(gallery.page))).toEqual([])
})

test('everything fits every kiosk in every language and text size', async () => {
  test.slow()
  expect(await tour({ formats: SHARE.formats, wears: SHARE.fit }, () => fitFindings(gallery.page))).toEqual(
    []
  )
})

test('every control is large enough, and far enough from the next, for an unsteady finger', async () => {
  test.slow()
  const look = (name: string): Promise<string[]> =>
    targetFindings(gallery.page, isStaffScene(name) ? STAFF : MEMBER)
  expect(await tour({ formats: 1, wears: 1 }, look)).toEqual([])
})
