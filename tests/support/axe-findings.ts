import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'

/** The very axe that @axe-core/playwright brings; given to the page once, while that package sends it at every look. */
const ours = createRequire(resolve('package.json'))
const axeCore = createRequire(ours.resolve('@axe-core/playwright'))('axe-core') as { source: string }

/**
 * The rules of WCAG 2.2 A and AA, and beyond them targets of 24 px and text at 7:1 (AAA). The rule for 7:1 passes whatever
 * is below 4.5:1 or unknown, because the other one tells of it: both are needed.
 */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: true },
    'color-contrast': { enabled: true },
    'color-contrast-enhanced': { enabled: true }
  },
  resultTypes: ['violations', 'incomplete']
}

interface Result {
  id: string
  nodes: {
    target: string[]
    any: { message: string }[]
    all: { message: string }[]
    none: { message: string }[]
  }[]
}

export const loadAxe = (page: Page): Promise<void> => page.evaluate(axeCore.source)

/**
 * What axe finds on the page as it stands, in words; `loadAxe` was called before. Where axe could not decide about a
 * contrast (words in a dialog, which stand over words of the page), it is measured on the nearest ground that is drawn:
 * a contrast that nobody has measured has not passed.
 */
export const axeFindings = (page: Page): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run: (on: Document, options: object) => Promise<{ violations: Result[]; incomplete: Result[] }> }
    }
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
    function luminance(colour: string): number {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    /** Contrast of an element's words with the nearest ground behind them that is not see-through; 0 if there is none. */
    function contrastOf(element: Element): number {
      for (let ground: Element | null = element; ground; ground = ground.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(ground)
        if (backgroundImage !== 'none') return 0
        if ((parts(backgroundColor)[3] ?? 1) < 1) continue
        const pair = [luminance(getComputedStyle(element).color), luminance(backgroundColor)]
        return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
      }
      return 0
    }
    const isMeasured = (id: string, target: string): boolean => {
      const element = document.querySelector(target)
      return id.startsWith('color-contrast') && element !== null && contrastOf(element) >= 7
    }

    const { violations, incomplete } = await axe.run(document, options)
    const undecided = incomplete.map((result) => ({
      ...result,
      nodes: result.nodes.filter(({ target }) => !isMeasured(result.id, target.join(' ')))
    }))
    return [...violations, ...undecided].flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
        return `${id}: ${target.join(' ')}: ${why}`
      })
    )
  }, options)
