import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asFile,
  hashOf,
  removeFiles,
  verified,
  type ExportedAnchor,
  type ExportedLine
} from '../../support/audit-tampering'
import { exportedRecord, type ExportedRecord } from '../../support/exported-record'

let { kept, lines, anchors, paths, csv } = {} as ExportedRecord
beforeAll(async () => {
  ;({ kept, lines, anchors, paths, csv } = await exportedRecord())
})
afterAll(async () => {
  removeFiles()
  await kept.remove()
})

/** The verdict on a record and anchors, with the key that the auditor holds. */
const judged = (record: readonly ExportedLine[], held: readonly ExportedAnchor[] = anchors) =>
  verified(asFile(record), '--anchors', asFile(held), '--public-key', paths.key)
const without = (...seqs: number[]) => lines.filter(({ seq }) => !seqs.includes(seq))
const changedAt = (at: number, change: Partial<ExportedLine>) =>
  lines.map((line) => (line.seq === at ? { ...line, ...change } : line))

describe('what was written', () => {
  it('is found intact, and all of it proved: an export makes an anchor first', () => {
    const { code, said } = verified(paths.record, '--anchors', paths.anchors, '--public-key', paths.key)
    expect(said).toContain(`up to line ${lines.length} it is what the anchors saw`)
    expect(said).toContain('INTACT')
    expect(code).toBe(0)
  })

  it('is found intact against the anchor file that the kiosk wrote day by day', () => {
    expect(verified(paths.record, '--anchors', kept.anchors.file, '--public-key', paths.key).code).toBe(0)
  })

  it('is found intact as CSV too, and CSV says the same', () => {
    const key = join(kept.folder, 'public.txt')
    writeFileSync(key, `${kept.parts.signer.publicKey}\n`)
    const { code, said } = verified(csv.record, '--anchors', csv.anchors, '--public-key', key)
    expect([code, said]).toEqual([0, expect.stringContaining('INTACT')])
    // its head and its end; the later export has one line more, of this one's anchor
    expect(readFileSync(csv.record, 'utf8').split('\r\n')).toHaveLength(lines.length - 1 + 2)
  })

  it('alone is found consistent, and what cannot be told is said', () => {
    const { code, said } = verified(paths.record)
    expect(code).toBe(0)
    expect(said).toContain('without --anchors a record shortened or written anew cannot be told')
  })

  it('with lines newer than the last anchor: which ones are not proved is said', () => {
    const { code, said } = judged(lines, anchors.slice(0, -1))
    expect(code).toBe(0)
    expect(said).toContain(`newer than the last anchor`)
  })
})

describe('detected by the record alone', () => {
  it.each([
    ['the event', { event: 'session.idled' }],
    ['the subject', { subject: 'f'.repeat(64) }],
    ['the subject taken away', { subject: null }],
    ['the moment', { at: 0 }],
    ['the moment as people read it', { time: '2026-01-01T00:00:00.000Z' }],
    ['the extras', { extras: '{"triesLeft":3}' }],
    ['the actor', { actor: 'staff' }]
  ])('a changed line: %s', (_what, change) => {
    const { code, said } = verified(asFile(changedAt(8, change)))
    expect(said).toContain('CHANGED: line 8')
    expect(code).toBe(1)
  })

  it('a changed line with its hash computed anew', () => {
    const forged = { ...lines[7], extras: '{"triesLeft":3}' } as ExportedLine
    const { code, said } = verified(asFile(changedAt(8, { ...forged, hash: hashOf(forged) })))
    expect(said).toContain('UNLINKED: line 9 does not continue line 8')
    expect(said).not.toContain('CHANGED')
    expect(code).toBe(1)
  })

  it('a dropped line, and a dropped stretch', () => {
    expect(verified(asFile(without(8)))).toMatchObject({
      code: 1,
      said: expect.stringContaining('MISSING: line 8')
    })
    const { said } = verified(asFile(without(8, 9, 10)))
    expect(said).toContain('MISSING: lines 8 to 10')
  })

  it('a dropped line with the rest numbered and linked anew, when the hashes are not', () => {
    const renumbered = without(8).map((line, at) => ({ ...line, seq: at + 1 }))
    expect(verified(asFile(renumbered))).toMatchObject({ code: 1, said: expect.stringContaining('CHANGED') })
  })

  it('two lines swapped', () => {
    const swapped = [...lines]
    swapped[6] = lines[7] as ExportedLine
    swapped[7] = lines[6] as ExportedLine
    const { code, said } = verified(asFile(swapped))
    expect(said).toContain('SWAPPED: line 7 stands after line 8')
    expect(code).toBe(1)
  })

  it('two lines that changed places with their numbers', () => {
    const [seventh, eighth] = [lines[6] as ExportedLine, lines[7] as ExportedLine]
    const swapped = lines.map((line) => {
      if (line.seq === 7) return { ...eighth, seq: 7 }
      return line.seq === 8 ? { ...seventh, seq: 8 } : line
    })
    expect(verified(asFile(swapped))).toMatchObject({
      code: 1,
      said: expect.stringContaining('CHANGED: line 7')
    })
  })

  it('a line twice', () => {
    const doubled = [...lines.slice(0, 8), ...lines.slice(7)]
    expect(verified(asFile(doubled))).toMatchObject({
      code: 1,
      said: expect.stringContaining('DUPLICATE: line 8')
    })
  })

  it('a line of another kiosk’s chain', () => {
    const foreign = lines.map((line) => (line.seq === 8 ? { ...line, chain: 'another' } : line))
    expect(verified(asFile(foreign))).toMatchObject({
      code: 1,
      said: expect.stringContaining('FOREIGN: line 8')
    })
  })

  it('a beginning cut off', () => {
    const { code, said } = verified(asFile(lines.slice(5)))
    expect(said).toContain('BEGINNING MISSING: it begins at line 6')
    expect(code).toBe(1)
  })

  it('a line that is none', () => {
    const torn = asFile(lines)
    writeFileSync(torn, readFileSync(torn, 'utf8').slice(0, -40))
    expect(verified(torn)).toMatchObject({ code: 1, said: expect.stringContaining('UNREADABLE') })
    const odd = asFile([...lines, { ...lines[0], at: 9e15 }, 7 as unknown as object])
    expect(verified(odd)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`UNREADABLE: record ${lines.length + 1}`)
    })
  })

  it('a changed field of a CSV', () => {
    const path = join(kept.folder, 'changed.csv')
    writeFileSync(path, readFileSync(csv.record, 'utf8').replace('code.wrong', 'code.right'))
    expect(verified(path)).toMatchObject({ code: 1, said: expect.stringContaining('CHANGED') })
  })
})

describe('it says that it could not look', () => {
  it.each([
    ['no file', []],
    ['a file that is not there', ['/nowhere/record.jsonl']],
    ['an option that it does not have', ['--fast', 'x']],
    ['a key without anchors', ['x', '--public-key', 'y']]
  ])('%s', (_what, args) => {
    expect(verified(...args)).toMatchObject({ code: 2 })
  })
  it('a file that is something else', () => {
    expect(verified('package.json').code).toBe(2)
    expect(verified(paths.record, '--anchors', paths.anchors, '--public-key', 'package.json').code).toBe(2)
  })
})
