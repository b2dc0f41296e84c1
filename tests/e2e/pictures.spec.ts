import { expect, test } from '@playwright/test'
import { backEnd } from '../support/back-end'
import type { Wear } from '../support/gallery/gallery'
import { openGallery, type Format, type GalleryWindow } from '../support/gallery-window'

/**
 * What every screen looked like when somebody last looked at it (tests/e2e/pictures, a folder for each engine). A change
 * that is meant is drawn anew with `npm run test:e2e -- pictures --update-snapshots` and `npm run test:current -- pictures
 * --update-snapshots`, looked at, and committed with its reason.
 */
const PLAIN: Wear = { theme: 'light', language: 'es', text: 'normal' }
/** Every length on the screen follows the window, so that a small window shows the same picture with fewer bytes. */
const UPRIGHT: Format = { width: 324, height: 576, inches: 21.5 }
const LYING: Format = { width: 576, height: 324, inches: 21.5 }

/** In the other themes, languages and formats: one of each kind of screen. */
const VARIANTS: Readonly<Record<string, { wear: Wear; format: Format }>> = {
  dark: { wear: { ...PLAIN, theme: 'dark' }, format: UPRIGHT },
  contrast: { wear: { ...PLAIN, theme: 'contrast' }, format: UPRIGHT },
  large: { wear: { ...PLAIN, text: 'large' }, format: UPRIGHT },
  low: { wear: { ...PLAIN, low: true }, format: { ...UPRIGHT, inches: 27 } },
  kichwa: { wear: { ...PLAIN, language: 'qu' }, format: UPRIGHT },
  english: { wear: { ...PLAIN, language: 'en' }, format: LYING }
}
const KINDS = ['welcome', 'identify', 'question-text', 'contact', 'done', 'staff-case']

/**
 * The share of pixels that may differ: none but chance ones on the Chromium that drew the pictures, the smoothing of
 * letters on another. A button that moved or a colour that changed is more than both. At the size of these
 * pictures 224 pixels may differ; a line of small words that moved by a letter's breadth is some 300.
 */
const DRAWN_BY = { electron: 114, current: 156 }
const SHARE = { same: 0.0012, other: 0.04 }

let gallery: GalleryWindow
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

async function compare(name: string): Promise<void> {
  // nothing on the gallery's page moves or blinks: one picture is enough
  expect.soft(await gallery.page.screenshot({ scale: 'css' })).toMatchSnapshot(`${name}.png`, {
    maxDiffPixelRatio: gallery.chromium === DRAWN_BY[backEnd] ? SHARE.same : SHARE.other
  })
}

test('every screen looks as it did', async () => {
  test.setTimeout(300_000)
  for (const name of gallery.names) {
    await gallery.show(name, UPRIGHT)
    await gallery.wear(PLAIN)
    await compare(name)
  }
})

test('every theme, language, size and format looks as it did', async () => {
  for (const [variant, { wear, format }] of Object.entries(VARIANTS))
    for (const kind of KINDS) {
      await gallery.show(kind, format)
      await gallery.wear(wear)
      await compare(`${variant}-${kind}`)
    }
})
