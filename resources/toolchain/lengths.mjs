import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'
import { say } from './say.mjs'

/**
 * Says how long the tests are in this form, and in the others.
 * @param {'short' | 'full'} form
 */
export function tellLengths(form) {
  const table = Object.entries(JSON.parse(readFileSync(join(root, 'tests/support/lengths.json'), 'utf8')))
  const column = (text) => String(text).padStart(7)
  say(`The ${form} form of the tests that could go on for ever; test:full is what CI runs too.`)
  console.log(`  ${column('short')} ${column('full')}  `)
  for (const [, { what, short, full }] of table) console.log(`  ${column(short)} ${column(full)}  ${what}`)
}
