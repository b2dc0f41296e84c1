// npm run demo:members [-- folder]: writes the demo's members.csv and employers.csv, into resources/demo unless told
// otherwise. The same bytes on every machine and at every run, so that the files change only when this does.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededChance } from './demo-members-chance.mjs'
import { inventEmployers, representedBy } from './demo-members-employers.mjs'
import { inventPeople } from './demo-members-people.mjs'
import { root } from './place.mjs'

const SEED = 20_261_121

const chance = seededChance(SEED)
const employers = inventEmployers()
const people = inventPeople(chance, employers)
const files = {
  'members.csv': csv(people),
  'employers.csv': csv(representedBy(chance, employers, people))
}
const folder = process.argv[2] ?? join(root, 'resources', 'demo')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
console.log(`${people.length} members and ${employers.length} employers are in ${folder}`)

/** RFC 4180, but with the line ends of the repository. */
function csv(records) {
  const quoted = (field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
  const lines = [Object.keys(records[0]), ...records.map((record) => Object.values(record))]
  return lines.map((fields) => `${fields.map(quoted).join(',')}\n`).join('')
}
