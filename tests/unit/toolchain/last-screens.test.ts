import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastScreens } from '../../../resources/toolchain/last-screens.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screens-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const kept = (name: string, content: string): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const report = (status: string, path: string): string => {
  const results = [{ status, attachments: [{ name: 'error-context', path }] }]
  const specs = [{ title: 'a member leaves with a key', tests: [{ results }] }]
  return kept('report.json', JSON.stringify({ suites: [{ suites: [{ specs }] }] }))
}

describe('what stood on the screen when a test failed', () => {
  const context = '# Error\n\nlong words\n\n```yaml\n- heading "Trámites abiertos"\n```\n\n# Test source'

  it('is told with the test’s name, without what the runner has said already', () => {
    const told = lastScreens(report('failed', kept('context.md', context))).join('\n')
    expect(told).toContain('«a member leaves with a key»')
    expect(told).toContain('- heading "Trámites abiertos"')
    expect(told).not.toMatch(/long words|Test source/)
  })

  it('is told of a test that ran out of time, and not of one that passed', () => {
    const file = kept('context.md', context)
    expect(lastScreens(report('timedOut', file))).toHaveLength(1)
    expect(lastScreens(report('passed', file))).toEqual([])
  })

  it('ends after so many lines', () => {
    const long = ['```yaml', ...Array.from({ length: 500 }, (_, n) => `- text ${n}`), '```'].join('\n')
    expect(lastScreens(report('failed', kept('long.md', long)))[0]?.split('\n').length).toBeLessThan(100)
  })

  it('stops nothing where a report or a file is missing', () => {
    expect(lastScreens(join(folder, 'none.json'))).toEqual([])
    expect(lastScreens(report('failed', join(folder, 'none.md')))).toHaveLength(1)
  })
})
