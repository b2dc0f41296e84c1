import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asFile, asText, chained, hashOf, removeFiles, verified } from '../support/audit-tampering'
import { exportedRecord, type ExportedRecord } from '../support/exported-record'

let { kept, lines, anchors, paths, csv } = {} as ExportedRecord
beforeAll(async () => {
  ;({ kept, lines, anchors, paths, csv } = await exportedRecord())
})
afterAll(async () => {
  removeFiles()
  await kept.remove()
})

const text = (): string => readFileSync(paths.record, 'utf8')
const judged = (record: string, held: string = paths.anchors) =>
  verified(record, '--anchors', held, '--public-key', paths.key)
const unreadable = { code: 1, said: expect.stringContaining('UNREADABLE') as string }
/** The export with the eighth of its lines written another way. */
const eighth = (change: (line: string) => string): string =>
  asText(
    text()
      .split('\n')
      .map((line, at) => (at === 7 ? change(line) : line))
      .join('\n')
  )

describe('a record whose beginning was cut is whole only with the line that explains it', () => {
  it('up to a line that an anchor saw, and no line of the record says why', () => {
    const { seq = 0 } = anchors[0] ?? {}
    const { code, said } = judged(asFile(lines.filter((line) => line.seq > seq)))
    expect(said).toContain(`BEGINNING MISSING: it begins at line ${seq + 1}; no line says`)
    expect(said).not.toContain('no anchor vouches')
    expect(code).toBe(1)
  })

  it('and a line that lets go of less explains nothing', () => {
    const [first, second] = anchors
    const purged = { letters: 0, codes: 0, marks: 0, cases: 0, alerts: 0, lines: 1, linesUpTo: first?.seq }
    const extras = JSON.stringify(Object.fromEntries(Object.entries(purged).sort()))
    const left = lines.filter((line) => line.seq > (second?.seq ?? 0))
    const forged = chained(
      left.map((line, at) => (at === 1 ? { ...line, event: 'retention.purged', extras } : line))
    )
    expect(judged(asFile(forged)).said).toContain('no line says')
  })
})

describe('a record that two readers could read in two ways is at fault', () => {
  it.each([
    [
      'a name twice, with the right value last',
      (line: string) => line.replace('{', '{"event":"code.right",')
    ],
    ['a name twice, with the right value first', (line: string) => line.replace(/}$/, ',"seq":8}')],
    ['a field too many', (line: string) => line.replace(/}$/, ',"note":"x"}')],
    ['a field too few', (line: string) => line.replace(/"time":"[^"]+",/, '')],
    ['a number written another way', (line: string) => line.replace('"seq":8,', '"seq":8.0,')],
    ['a number with an exponent', (line: string) => line.replace('"seq":8,', '"seq":8e0,')],
    ['a number as a text', (line: string) => line.replace('"seq":8,', '"seq":"8",')],
    ['a sign written as its number', (line: string) => line.replace('"chain"', '"\\u0063hain"')],
    ['spaces', (line: string) => line.replace(',', ', ')],
    ['a carriage return', (line: string) => `${line}\r`],
    ['an empty line', (line: string) => `${line}\n`],
    ['two lines in one', (line: string) => `${line} ${line}`]
  ])('%s', (_what, change) => {
    const changed = eighth(change)
    expect(readFileSync(changed, 'utf8')).not.toBe(text())
    expect(judged(changed)).toMatchObject(unreadable)
  })

  it('a byte order mark before it, something after its last line', () => {
    expect(judged(asText(`\uFEFF${text()}`))).toMatchObject(unreadable)
    expect(judged(asText(`${text()} `))).toMatchObject(unreadable)
    expect(judged(asText(`${text()}{}\n`))).toMatchObject(unreadable)
    expect(judged(asText(`${text()}\n`))).toMatchObject(unreadable)
  })

  it('extras with a name twice, although the hash is right', () => {
    const forged = lines.map((line) => (line.seq === 8 ? { ...line, extras: '{"a":1,"a":2}' } : line))
    const hashed = forged.map((line) => (line.seq === 8 ? { ...line, hash: hashOf(line) } : line))
    expect(judged(asFile(hashed))).toMatchObject(unreadable)
  })

  it('bytes that are no text', () => {
    const path = asText('')
    writeFileSync(path, Buffer.concat([readFileSync(paths.record), Buffer.from([0xff, 0x0a])]))
    expect(judged(path).code).toBe(2)
  })

  it.each([
    ['a column twice', (all: string) => all.replace('chain,seq', 'chain,chain,seq')],
    [
      'a column twice in the place of another',
      (all: string) => all.replace('chain,seq,time', 'chain,seq,seq')
    ],
    ['a column too many', (all: string) => all.replace('previous,hash\r', 'previous,hash,note\r')],
    ['columns that changed places', (all: string) => all.replace('seq,time', 'time,seq')],
    ['a number written another way', (all: string) => all.replace(/^(\w+),8,/m, '$1,08,')],
    ['quotes that need not be', (all: string) => all.replace(/^(\w+),8,/m, '"$1",8,')],
    ['other line ends', (all: string) => all.replaceAll('\r\n', '\n')],
    ['no byte order mark', (all: string) => all.replace('\uFEFF', '')],
    ['two byte order marks', (all: string) => `\uFEFF${all}`],
    ['something after the last row', (all: string) => `${all}x`],
    ['an empty row', (all: string) => `${all}\r\n`]
  ])('a CSV with %s', (_what, change) => {
    const all = readFileSync(csv.record, 'utf8')
    const path = join(kept.folder, 'changed.csv')
    writeFileSync(path, change(all))
    expect(change(all)).not.toBe(all)
    expect(verified(path)).toMatchObject(unreadable)
  })
})

describe('anchors', () => {
  const held = (): string[] => readFileSync(paths.anchors, 'utf8').trimEnd().split('\n')
  it.each([
    ['a name twice', (line: string) => line.replace('{', '{"seq":1,')],
    ['a field too many', (line: string) => line.replace(/}$/, ',"note":1}')],
    [
      'a signature with loose bits',
      (line: string) => line.replace(/(.)"}$/, (_all, last: string) => `${last === 'A' ? 'B' : 'A'}="}`)
    ]
  ])('with %s are at fault', (_what, change) => {
    const [first = '', ...others] = held()
    expect(judged(paths.record, asText([change(first), ...others].join('\n')))).toMatchObject(unreadable)
  })

  it('that both vouch for one line are at fault', () => {
    const [first, second] = anchors
    const twice = anchors.map((anchor) =>
      anchor === second ? { ...anchor, seq: first?.seq ?? 0, hash: first?.hash ?? '' } : anchor
    )
    expect(judged(paths.record, asFile(twice))).toMatchObject({
      code: 1,
      said: expect.stringContaining('FORGED: anchor 2') as string
    })
  })

  it('copied from messages, with empty lines and other line ends, are as good', () => {
    expect(judged(paths.record, asText(held().join('\r\n\r\n'))).code).toBe(0)
  })
})
