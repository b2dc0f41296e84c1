import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closingLine, playwrightTally, vitestTally } from '../../../resources/toolchain/tally.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: unknown): string => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }
const playwright = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] }

describe('the closing line of npm test', () => {
  it('counts what vitest reports', () => {
    expect(vitestTally(report(vitest))).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  it('counts a test file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(vitestTally(report({ ...vitest, testResults })).failed).toBe(2)
  })

  it('counts what Playwright reports', () => {
    expect(playwrightTally(report(playwright))).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('counts an error outside every test as failed', () => {
    expect(playwrightTally(report({ ...playwright, errors: [{ message: 'no test found' }] })).failed).toBe(3)
  })

  it.each([vitestTally, playwrightTally])('does not take a missing report for a pass', (tally) => {
    expect(tally(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('is a plain sum', () => {
    const one = { passed: 3, failed: 0, skipped: 1 }
    expect(closingLine([one, { passed: 4, failed: 2, skipped: 0 }])).toBe('7 passed, 2 failed, 1 skipped')
    expect(closingLine([])).toBe('0 passed, 0 failed, 0 skipped')
  })
})
