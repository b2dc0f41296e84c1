import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainText, extrasText, type SealedLine } from '../../../src-main/domain/audit/chain'
import { exportHead, exportLine } from '../../../src-main/domain/audit/export-lines'

const text = fc.string({ unit: 'grapheme' })
const anyLine: fc.Arbitrary<SealedLine> = fc.record({
  chain: text,
  seq: fc.integer({ min: 1 }),
  at: fc.integer({ min: 0, max: 4e12 }),
  event: text,
  actor: text,
  subject: fc.option(text.filter((some) => some !== '')),
  extras: text,
  previous: text,
  hash: text
})

describe('an exported line', () => {
  it('as JSON holds every field and the time for people, on one line', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const written = exportLine(line, 'jsonl')
        expect(written.indexOf('\n')).toBe(written.length - 1)
        expect(JSON.parse(written)).toEqual({ ...line, time: new Date(line.at).toISOString() })
      })
    )
  })

  it('as CSV is read back by another reader as it was', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), (lines) => {
        const file = exportHead('csv') + lines.map((line) => exportLine(line, 'csv')).join('')
        const rows = parse(file, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<
          string,
          string
        >[]
        expect(rows).toEqual(
          lines.map((line) => ({
            ...line,
            seq: String(line.seq),
            at: String(line.at),
            subject: line.subject ?? '',
            time: new Date(line.at).toISOString()
          }))
        )
      })
    )
  })
})

describe('the text that is hashed', () => {
  it('is different for different lines', () => {
    fc.assert(
      fc.property(anyLine, anyLine, (a, b) => {
        const { hash: _a, ...one } = a
        const { hash: _b, ...other } = b
        expect(chainText(a) === chainText(b)).toBe(JSON.stringify(one) === JSON.stringify(other))
      })
    )
  })

  it('does not depend on the order in which extras were named', () => {
    expect(extrasText({ b: 1, a: 'x' })).toBe('{"a":"x","b":1}')
    expect(extrasText({ a: 'x', b: 1 })).toBe('{"a":"x","b":1}')
  })
})
