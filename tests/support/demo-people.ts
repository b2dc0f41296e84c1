import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DemoMember } from '../../src-main/contract/screen-views'

/** What the demo's file says of a member: everything synthetic, secrets included. */
export interface DemoPerson {
  cedula: string
  answers: Record<string, string>
  /** The key that works before, or was blocked; empty when there never was one. */
  key: string
  addresses: string[]
}

/** The member of the demo card with this story, read from the file that the demo imports. */
export function demoPeople(story: DemoMember['story']): DemoPerson {
  const [head = '', ...lines] = readFileSync(resolve('resources/demo/members.csv'), 'utf8').trim().split('\n')
  const names = head.split(',')
  // the lines of the demo card carry no quoted field; a comma inside one would show as a line too long
  const fields = lines.map((line) => line.split(',')).find((line) => line.at(-1) === story)
  if (!fields || fields.length !== names.length) throw new Error(`nobody in the demo's file for ${story}`)
  const field = (name: string): string => fields[names.indexOf(name)] ?? ''
  return {
    cedula: field('cedula'),
    key: field('key'),
    addresses: [field('email_1'), field('email_2')].filter((address) => address !== ''),
    answers: Object.fromEntries(
      names
        .filter((name) => name.startsWith('answer_') && field(name) !== '')
        .map((name) => [name.slice('answer_'.length), field(name)])
    )
  }
}
