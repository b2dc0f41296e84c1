import { z } from 'zod'
import { auditEvents } from '../../src-main/contract/audit-events'
import { caseEvents } from '../../src-main/contract/audit-events/case-lines'
import type { AuditEventEntry } from '../../src-main/contract/audit-events/line-entry'
import { kioskEvents } from '../../src-main/contract/audit-events/kiosk-lines'
import { memberEvents } from '../../src-main/contract/audit-events/member-lines'
import { staffEvents } from '../../src-main/contract/audit-events/staff-lines'
import { storeEvents } from '../../src-main/contract/audit-events/store-lines'

const sections: [string, Record<string, AuditEventEntry>][] = [
  ['The person at the kiosk', memberEvents],
  ['Assisted cases', caseEvents],
  ['Staff', staffEvents],
  ['The kiosk itself', kioskEvents],
  ['The store and its backups', storeEvents]
]
const placed = new Set(sections.flatMap(([, events]) => Object.keys(events)))
const others = Object.entries<AuditEventEntry>(auditEvents).filter(([id]) => !placed.has(id))
if (others.length > 0) sections.push(['The program and its page', Object.fromEntries(others)])

interface Field {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Field[]
  minimum?: number
  description?: string
}

/** What a field may hold, in a few words. */
function typeOf(field: Field): string {
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ')
  if (field.enum && field.enum.length > 8) return 'word'
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (field.const !== undefined) return `\`${String(field.const)}\``
  return field.type === 'integer' && field.minimum === 0 ? 'count' : (field.type ?? 'anything')
}

function extrasOf({ extras }: AuditEventEntry): string {
  const { properties = {} } = z.toJSONSchema(extras) as { properties?: Record<string, Field> }
  const fields = Object.entries(properties).map(
    ([name, field]) =>
      `**${name}**: ${typeOf(field)}${field.description ? ` (${field.description.replace(/\.$/, '')})` : ''}`
  )
  return fields.join('; ') || '–'
}

/** The catalogue of the record as a page. */
export function auditEventsPage(): string {
  const tables = sections.flatMap(([title, events]) => [
    `## ${title}`,
    '',
    '| event | what it means | who | severity | extras |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(events).map(
      ([id, entry]) =>
        `| \`${id}\` | ${entry.meaning} | ${entry.actor} | ${entry.severity} | ${extrasOf(entry)} |`
    ),
    ''
  ])
  return [
    '# The events of the audit record',
    '',
    'Made from `src-main/contract/audit-events` by `tests/unit/audit/catalogue.test.ts`; do not edit. An id is never',
    'renamed or reused. `info` tells the course of things, `notice` is what an inquiry looks for first, `alert` wants',
    'somebody to look now. The form of a line is in [FORMAT.md](FORMAT.md).',
    '',
    'No line holds a name, an address, a code or a key. Whose line it is stands in `subject`, as a keyed pseudonym of the',
    'cédula that only this installation can make.',
    '',
    ...tables
  ].join('\n')
}
