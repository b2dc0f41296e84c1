import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditEvents } from '../../../src-main/contract/audit-events'
import type { AuditEventEntry } from '../../../src-main/contract/audit-events/line-entry'
import { filesUnder } from '../../architecture/source-files'
import { auditEventsPage } from '../../support/audit-events-page'

const entries: [string, AuditEventEntry][] = Object.entries(auditEvents)

describe('the catalogue of the record', () => {
  it('is the page that people read: resources/audit/events.md (write it anew with `vitest -u`)', async () => {
    const page = await format(auditEventsPage(), { parser: 'markdown', printWidth: 110 })
    await expect(page).toMatchFileSnapshot('../../../resources/audit/events.md')
  })

  it.each(entries)('%s says what it means in a sentence, under an id of two words', (id, { meaning }) => {
    expect(id).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
    expect(meaning).toMatch(/^[A-Z"«].{15,}\.$/)
  })

  it.each(entries)('%s allows extras that are flat and named, and no others', (_id, { extras }) => {
    const schema = z.toJSONSchema(extras) as {
      additionalProperties?: boolean
      properties?: Record<string, { type?: string }>
    }
    expect(schema.additionalProperties).toBe(false)
    for (const field of Object.values(schema.properties ?? {}))
      expect(['object', 'array']).not.toContain(field.type)
  })

  it('has no event that nothing writes', () => {
    const written = filesUnder('src-main', ['.ts'])
      .filter(({ path }) => !path.startsWith('src-main/contract/'))
      .map(({ text }) => text)
      .join('\n')
    expect(entries.map(([id]) => id).filter((id) => !written.includes(`'${id}'`))).toEqual([])
  })
})
