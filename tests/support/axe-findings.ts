import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'

/** The very axe that @axe-core/playwright brings; given to the page once, while that package sends it at every look. */
const ours = createRequire(resolve('package.json'))
const axeCore = createRequire(ours.resolve('@axe-core/playwright'))('axe-core') as { source: string }

/** The rules of WCAG 2.2 A and AA, and beyond them targets of 24 px and text at 7:1 (AAA), which includes 4.5:1. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: true },
    'color-contrast': { enabled: false },
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
 * What axe finds on the page as it stands, in words; `loadAxe` was called before. What axe could not decide about is a
 * finding too: a contrast that nobody has measured has not passed.
 */
export const axeFindings = (page: Page): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run: (on: Document, options: object) => Promise<{ violations: Result[]; incomplete: Result[] }> }
    }
    const { violations, incomplete } = await axe.run(document, options)
    return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
        return `${id}: ${target.join(' ')}: ${why}`
      })
    )
  }, options)
