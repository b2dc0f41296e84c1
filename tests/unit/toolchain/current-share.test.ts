import { describe, expect, it } from 'vitest'
import { missed, shareOf, titlesIn } from '../../../resources/toolchain/current-share.mjs'

const flow = (title: string) => ({ file: 'tests/e2e/recovery.spec.ts', title })
const flows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(flow)
const attack = { file: 'tests/security/keys.spec.ts', title: 'keys' }
const table = [{ spec: attack.file }]

describe('the share of the tests that runs without Electron', () => {
  it('is whole when all ran but what the table names', () => {
    expect(missed([...flows, attack], flows, table)).toEqual([])
    expect(shareOf([...flows, attack], flows)).toEqual({ ours: 10, share: 1 })
  })

  it('fails for one test that did not run without a row, though nine in ten did', () => {
    expect(missed([...flows, attack], flows.slice(1), table)).toEqual([
      expect.stringContaining('› a did not run')
    ])
  })

  it('fails for a test that ran in spite of its row', () => {
    expect(missed([...flows, attack], [...flows, attack], table)).toEqual([
      expect.stringContaining('keys ran')
    ])
  })

  it('fails below nine in ten, whatever the table says', () => {
    const rows = [...table, { spec: 'tests/e2e/by-ear.spec.ts' }]
    const ears = ['1', '2'].map((title) => ({ file: 'tests/e2e/by-ear.spec.ts', title }))
    expect(missed([...flows, ...ears], flows, rows)).toEqual([expect.stringContaining('Only 83 %')])
  })

  it('reads the reports of Playwright: a skipped test did not run', () => {
    const spec = (title: string, status: string) => ({ file: 'e2e/a.spec.ts', title, tests: [{ status }] })
    const report = {
      suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'skipped')] }] }]
    }
    const one = { file: 'tests/e2e/a.spec.ts', title: 'one' }
    expect(titlesIn(report)).toEqual([one, { ...one, title: 'two' }])
    expect(titlesIn(report, ({ status }) => status !== 'skipped')).toEqual([one])
  })
})
