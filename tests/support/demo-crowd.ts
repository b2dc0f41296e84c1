import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { DemoPerson } from './demo-people'

/** Everybody in the demo's file, in its order. */
export function demoCrowd(): DemoPerson[] {
  const text = readFileSync(resolve('resources/demo/members.csv'), 'utf8')
  const rows = parse(text, { columns: true, relax_column_count: true }) as Record<string, string>[]
  return rows.map((row) => ({
    cedula: row['cedula'] ?? '',
    key: row['key'] ?? '',
    addresses: [row['email_1'], row['email_2']].filter((address): address is string => !!address),
    answers: Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        name.startsWith('answer_') && value ? [[name.slice('answer_'.length), value]] : []
      )
    )
  }))
}

/** The demo's file with these people only. */
export function demoLines(people: readonly DemoPerson[]): string {
  const [head = '', ...lines] = readFileSync(resolve('resources/demo/members.csv'), 'utf8').trim().split('\n')
  const isWanted = (line: string): boolean => people.some(({ cedula }) => line.startsWith(`${cedula},`))
  return [head, ...lines.filter(isWanted), ''].join('\n')
}

/** The mailbox that an intermediary registered for many members, and those members. */
export function sharedMailbox(): { mailbox: string; members: DemoPerson[] } {
  const crowd = demoCrowd()
  const of = (mailbox: string) => crowd.filter(({ addresses }) => addresses[0] === mailbox)
  const mailboxes = [...new Set(crowd.flatMap(({ addresses }) => addresses.slice(0, 1)))]
  const mailbox = mailboxes.sort((a, b) => of(b).length - of(a).length)[0] ?? ''
  return { mailbox, members: of(mailbox) }
}
