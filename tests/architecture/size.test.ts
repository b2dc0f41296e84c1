import { describe, expect, it } from 'vitest'
import { LIMIT, sizeViolations } from './size'
import { allFiles } from './source-files'

const ofLines = (count: number) => ({ path: 'src-main/domain/a.ts', text: 'x\n'.repeat(count) })

describe('size', () => {
  it('of every file is that of one thought', () => {
    expect(sizeViolations(allFiles())).toEqual([])
  })

  it('counts to the limit', () => {
    expect(sizeViolations([ofLines(LIMIT)], {})).toEqual([])
    expect(sizeViolations([ofLines(LIMIT + 1)], {})).toHaveLength(1)
  })

  it('lets a catalogue be long, and only while it is', () => {
    const catalogues = { 'src-main/domain/a.ts': 'a list' }
    expect(sizeViolations([ofLines(LIMIT + 1)], catalogues)).toEqual([])
    expect(sizeViolations([ofLines(LIMIT)], catalogues)).toHaveLength(1)
  })
})
