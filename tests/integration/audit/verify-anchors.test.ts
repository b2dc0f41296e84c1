import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asFile,
  chained,
  removeFiles,
  resigned,
  verified,
  type ExportedAnchor,
  type ExportedLine
} from '../../support/audit-tampering'
import { exportedRecord, type ExportedRecord } from '../../support/exported-record'

let { kept, lines, anchors, paths } = {} as ExportedRecord
beforeAll(async () => {
  ;({ kept, lines, anchors, paths } = await exportedRecord())
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

describe('detected only with the anchors', () => {
  it('a record that was shortened', () => {
    const { code, said } = judged(lines.slice(0, -3))
    expect(said).toMatch(/TRUNCATED: anchor \d vouches for line \d+; the file ends at line \d+/)
    expect(code).toBe(1)
  })

  it('a record written anew: one line changed, and every hash after it', () => {
    const forged = chained(changedAt(8, { extras: '{"triesLeft":3}' }))
    expect(verified(asFile(forged)).code).toBe(0)
    const { code, said } = judged(forged)
    expect(said).toContain('REWRITTEN')
    expect(code).toBe(1)
  })

  it('a record written anew without one line', () => {
    const forged = chained(without(8))
    expect(verified(asFile(forged)).code).toBe(0)
    expect(judged(forged)).toMatchObject({ code: 1, said: expect.stringContaining('REWRITTEN') })
  })

  it('a record and its anchors, written and signed anew with another key', () => {
    const forged = chained(
      changedAt(1, { extras: String(lines[0]?.extras) }).map((line) =>
        line.seq === 8 ? { ...line, extras: '{"triesLeft":3}' } : line
      )
    )
    const { code, said } = judged(forged, resigned(anchors, forged))
    expect(said).toContain('RE-SIGNED: anchor 1 is signed by an unknown key')
    expect(said).not.toContain('REWRITTEN')
    expect(code).toBe(1)
  })

  it('the same, although the forger’s key stands in the record: the auditor’s key decides', () => {
    const key = resigned(anchors, lines)[0]?.key ?? ''
    const named = lines.map((line) =>
      line.seq === 1 ? { ...line, extras: line.extras.replace(/"key":"[^"]+"/, `"key":"${key}"`) } : line
    )
    const forged = chained(named)
    expect(judged(forged, resigned(anchors, forged)).code).toBe(1)
  })

  it('an anchor changed, left out, doubled with another content, or moved', () => {
    const at = (place: number, change: Partial<ExportedAnchor>) =>
      anchors.map((anchor, index) => (index === place ? { ...anchor, ...change } : anchor))
    expect(judged(lines, at(1, { seq: 5, hash: lines[4]?.hash ?? '' })).said).toContain('FORGED: anchor 2')
    expect(judged(lines, at(1, { at: 5 })).said).toContain('FORGED: anchor 2')
    expect(judged(lines, [...anchors.slice(0, 1), ...anchors.slice(2)]).said).toContain(
      'ANCHOR MISSING: between 1 and 3'
    )
    expect(judged(lines, [...anchors, ...at(1, { at: 5 }).slice(1, 2)]).said).toContain('FORKED')
    expect(judged(lines, anchors.slice(0, 2)).said).toContain('ANCHOR MISSING: anchor 3 was made')
    expect(judged(lines, []).said).toContain('no anchor of this chain')
  })
})
