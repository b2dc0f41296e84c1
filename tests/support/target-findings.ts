import type { Page } from '@playwright/test'

/** Least sizes in millimetres (ISO 9241-411; Colle & Hiszem 2004): any target, the acts that lead on, the gap between two. */
export interface LeastSizes {
  target: number
  main: number
  gap: number
}

/** A fifth of a millimetre is what rounding to pixels may take away. */
const ROUNDING_MM = 0.2

/** Every control that is smaller, or nearer to another one, than a finger of an old hand needs; in words. */
export const targetFindings = (page: Page, least: LeastSizes): Promise<string[]> =>
  page.evaluate(
    ({ least, rounding }) => {
      const room = document.querySelector('dialog[open]') ?? document.body
      const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
      const found: string[] = []
      const controls = [...room.querySelectorAll('button')]
        .filter((button) => button.checkVisibility({ checkVisibilityCSS: true }))
        .map((button) => ({ button, rect: button.getBoundingClientRect() }))
      const named = (button: Element): string =>
        `«${(button.getAttribute('aria-label') ?? button.textContent ?? '').trim().slice(0, 30)}»`

      for (const { button, rect } of controls) {
        const isMain = button.matches('.go, .start, .alt')
        const size = Math.min(rect.width, rect.height) / mm
        const needed = isMain ? least.main : least.target
        if (size < needed - rounding) found.push(`${named(button)} is ${size.toFixed(1)} mm, not ${needed}`)
      }
      controls.forEach((a, place) => {
        for (const b of controls.slice(place + 1)) {
          const across = Math.max(a.rect.left - b.rect.right, b.rect.left - a.rect.right, 0)
          const along = Math.max(a.rect.top - b.rect.bottom, b.rect.top - a.rect.bottom, 0)
          const gap = Math.hypot(across, along) / mm
          if (gap < least.gap - rounding)
            found.push(
              `${named(a.button)} and ${named(b.button)} are ${gap.toFixed(1)} mm apart, not ${least.gap}`
            )
        }
      })
      return found
    },
    { least, rounding: ROUNDING_MM }
  )

/** Every control whose upper edge is higher above the floor than `reachMm`, on a screen whose lower edge is at `bottomMm`. */
export const reachFindings = (page: Page, bottomMm: number, reachMm: number): Promise<string[]> =>
  page.evaluate(
    ({ bottomMm, reachMm, rounding }) => {
      const room = document.querySelector('dialog[open]') ?? document.body
      const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
      return [...room.querySelectorAll('button')]
        .filter((button) => button.checkVisibility({ checkVisibilityCSS: true }))
        .map((button) => ({
          height: bottomMm + (innerHeight - button.getBoundingClientRect().top) / mm,
          name: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().slice(0, 30)
        }))
        .filter(({ height }) => height > reachMm + rounding)
        .map(({ height, name }) => `«${name}» is ${Math.round(height)} mm above the floor, not ${reachMm}`)
    },
    { bottomMm, reachMm, rounding: ROUNDING_MM }
  )
