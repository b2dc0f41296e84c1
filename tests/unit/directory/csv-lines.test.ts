import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCsv } from '../../../src-main/directory/csv-lines'

const pair = z.object({ name: z.string().min(1, 'is empty'), count: z.coerce.number<string>() })

describe('a CSV file', () => {
  it('is read line by line, with quotes, commas and line ends inside fields', () => {
    const { lines, refused } = readCsv('name,count\n"Ñ, ""x""\ny",2\nb,3\n', pair)
    expect(lines.map(({ value }) => value)).toEqual([
      { name: 'Ñ, "x"\ny', count: 2 },
      { name: 'b', count: 3 }
    ])
    expect(refused).toEqual([])
  })

  it.each([
    ['with a byte order mark', '\uFEFFname,count\na,1\n'],
    ['with the line ends of Windows', 'name,count\r\na,1\r\n'],
    ['with semicolons, as spreadsheets in Spanish write it', 'name;count\na;1\n'],
    ['without an end of its last line', 'name,count\na,1'],
    ['with empty lines', 'name,count\n\na,1\n\n'],
    ['with its columns in another order, and others', 'more,count,name\nx,1,a\n']
  ])('may come %s', (_, text) => {
    expect(readCsv(text, pair)).toEqual({
      lines: [{ line: expect.any(Number) as number, value: { name: 'a', count: 1 } }],
      refused: []
    })
  })

  it('loses only the lines that are wrong, and says which and why, never what stood there', () => {
    const { lines, refused } = readCsv('name,count\na,1\n,2\nsecret\nb,secret\nc,3\n', pair)
    expect(lines.map(({ line }) => line)).toEqual([2, 6])
    expect(refused.map(({ line }) => line).sort()).toEqual([3, 4, 5])
    expect(refused.find(({ line }) => line === 3)?.reasons).toEqual(['name: is empty'])
    expect(refused.find(({ line }) => line === 5)?.reasons).toEqual([expect.stringMatching(/^count: /)])
    expect(JSON.stringify(refused)).not.toContain('secret')
  })

  it('whose quotes never close is refused from there on', () => {
    const { lines, refused } = readCsv('name,count\na,1\n"b,2\nc,3\n', pair)
    expect(lines.map(({ value }) => value.name)).toEqual(['a'])
    expect(refused).toEqual([{ line: expect.any(Number) as number, reasons: ['csv: CSV_QUOTE_NOT_CLOSED'] }])
  })

  it.each(['', 'name,count\n'])('without lines (%j) gives none', (text) => {
    expect(readCsv(text, pair)).toEqual({ lines: [], refused: [] })
  })

  it('without a column that is needed refuses every line', () => {
    const { lines, refused } = readCsv('count\n1\n2\n', pair)
    expect(lines).toEqual([])
    expect(refused.map(({ line }) => line)).toEqual([2, 3])
  })
})
