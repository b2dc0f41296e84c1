import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { LANDSCAPE, PORTRAIT, SMALL, type Visit } from './kiosk-visit'
import type { ScreenSize } from './launch'

const SIZES = [LANDSCAPE, SMALL, PORTRAIT]
const nameOf = ({ width, height }: ScreenSize): string => `${width}x${height}`

/** Takes the present screen in every size of kiosk into test-results/screens, and sees that it fits without scrolling. */
export async function takePictures(on: Visit, name: string): Promise<void> {
  for (const size of SIZES) {
    await on.kiosk.resize(size)
    await fits(on.page, `${name} at ${nameOf(size)}`)
    await on.page.screenshot({
      path: resolve('test-results/screens', nameOf(size), `${name}.png`),
      animations: 'disabled'
    })
  }
}

/** Nothing of the present screen lies outside of it or is cut off. */
export async function fits(page: Page, name: string): Promise<void> {
  await expect.poll(() => overflow(page), name).toEqual([])
}

/** What does not fit: the page itself, or a button or heading that lies partly outside of it. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollHeight > innerHeight + 1) found.push(`page is ${root.scrollHeight} high`)
    if (root.scrollWidth > innerWidth + 1) found.push(`page is ${root.scrollWidth} wide`)
    for (const element of document.querySelectorAll('button, h1, [role="textbox"]')) {
      const { left, top, right, bottom, width } = element.getBoundingClientRect()
      // another page of a list takes its room all the same
      if (width === 0 || getComputedStyle(element).visibility === 'hidden') continue
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        found.push(`${element.tagName} «${element.textContent?.trim().slice(0, 30)}» lies outside`)
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        found.push(`${element.tagName} «${element.textContent?.trim().slice(0, 30)}» is cut off`)
    }
    return found
  })
}
