import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve('src-renderer/styles/staff.css'), 'utf8')
const themes = { light: '', dark: ":root[data-theme='dark'] ", contrast: ":root[data-theme='contrast'] " }
type Theme = keyof typeof themes

/** The colours of one block of the style sheet. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector}.staff-side {`)
  if (start < 0) throw new Error(`no block for «${selector}»`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  )
}
const tokens = (theme: Theme): Record<string, string> => ({ ...block(''), ...block(themes[theme]) })

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Every pair of text and ground that the staff side draws. */
const pairs = [
  ...['--paper', '--sheet', '--sill', '--key'].flatMap((ground) => [
    ['--ink', ground],
    ['--ink-soft', ground]
  ]),
  ['--act', '--paper'],
  ['--act', '--sheet'],
  ['--act-ink', '--act'],
  ['--wash-ink', '--wash'],
  ['--lamp-ink', '--lamp'],
  ['--lamp-ink', '--sheet'],
  ['--lamp-ink', '--paper'],
  ['--good', '--good-ground'],
  ['--good', '--sheet'],
  ['--good', '--key'],
  ['--bad', '--bad-ground'],
  ['--bad', '--paper']
] as [string, string][]
const edges = [
  ['--edge', '--paper'],
  ['--edge', '--sheet'],
  ['--key-edge', '--paper'],
  ['--wash-edge', '--paper'],
  ['--lamp-edge', '--paper'],
  ['--focus', '--paper'],
  ['--focus', '--sill']
] as [string, string][]

describe.each(Object.keys(themes) as Theme[])('the staff side in the %s theme', (theme) => {
  const colours = tokens(theme)
  it.each(pairs)('%s on %s is read at 7:1', (text, ground) => {
    expect(ratio(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7)
  })
  it.each(edges)('%s on %s is seen at 3:1', (edge, ground) => {
    expect(ratio(colours[edge] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
