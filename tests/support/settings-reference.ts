import { z } from 'zod'
import { settingsSchema } from '../../src-main/contract/settings'

interface Field {
  description?: string
  default?: unknown
  type?: string
  enum?: unknown[]
  minimum?: number
  maximum?: number
  anyOf?: Field[]
  properties?: Record<string, Field>
  items?: Field
}

/** The configuration file's reference, written from its schema: every field, what it means, its limits and default. */
export function settingsReference(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' }) as Field
  const sections = Object.entries(schema.properties ?? {}).map(
    ([name, section]) => `## ${name}\n\n${fieldsOf(name, section).join('\n')}`
  )
  return [
    '# Settings',
    'One JSON file, named by `--config=FILE`. Without it the kiosk runs in demo mode. Every field but `mail.host` and ' +
      '`mail.from` may be left out. A field that is unknown, missing or out of its limits is named on the out-of-service ' +
      'screen and in the log. This page is written from the schema (`src-main/contract/settings.ts`).',
    ...sections,
    ''
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function fieldsOf(path: string, field: Field): string[] {
  return Object.entries(field.properties ?? {}).flatMap(([name, one]) => {
    const here = `${path}.${name}`
    if (one.properties)
      return [...(one.description ? [`- \`${here}\`: ${one.description}`] : []), ...fieldsOf(here, one)]
    const facts = [kindOf(one), limitsOf(one), defaultOf(one)].filter(Boolean).join('; ')
    return [`- \`${here}\` (${facts}): ${one.description ?? ''}`.trimEnd()]
  })
}

function kindOf(field: Field): string {
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (field.anyOf) return field.anyOf.map(kindOf).join(' or ')
  if (field.type === 'array') return `list of ${field.items ? kindOf(field.items) : 'values'}`
  return field.type === 'null' ? 'null' : (field.type ?? 'value')
}

function limitsOf({ minimum, maximum }: Field): string {
  if (minimum === undefined || maximum === undefined) return ''
  return `${minimum} to ${maximum}`
}

function defaultOf(field: Field): string {
  if (field.default === undefined) return ''
  const text = JSON.stringify(field.default)
  return text.length > 120 ? 'default in the schema' : `default ${text}`
}
