import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPayload, sqlValue, writePayload, type SqlValue } from '../../../src-main/store/sqljs/record'

describe('a recorded statement', () => {
  const value: fc.Arbitrary<SqlValue> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '\0', '{"b":"AA=="}'),
    fc.double({ noNaN: true }),
    fc.maxSafeInteger(),
    fc.constantFrom(-0, Infinity, -Infinity),
    fc.constant(null),
    fc.uint8Array().map((bytes) => Buffer.from(bytes))
  )
  const statement = fc.record({ sql: fc.string(), values: fc.array(value), touched: fc.nat() })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        expect(readPayload(writePayload(statements))).toEqual(statements)
      })
    )
  })

  it('of another shape is not taken for one', () => {
    for (const text of [
      '{}',
      '[1]',
      '[["x",[],-1]]',
      '[["x",[true],0]]',
      '[["x",[{"n":"NaN"}],0]]',
      '[["x",[]]]'
    ]) {
      expect(readPayload(Buffer.from(text))).toBeNull()
    }
  })
})

describe('a value', () => {
  it('is taken as SQLite would take it', () => {
    const taken: [unknown, SqlValue][] = [
      [true, 1],
      [false, 0],
      [NaN, null],
      [7n, 7],
      [-(2n ** 53n) + 1n, Number.MIN_SAFE_INTEGER],
      ['', ''],
      [null, null]
    ]
    for (const [value, expected] of taken) expect(sqlValue(value)).toBe(expected)
  })

  it('that would be kept as something else is refused', () => {
    for (const value of [undefined, 2n ** 53n, -(2n ** 60n), new Date(), {}, [], () => 1, Symbol('x')]) {
      expect(() => sqlValue(value)).toThrow('cannot be kept')
    }
  })
})
