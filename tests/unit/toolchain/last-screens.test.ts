import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastScreen } from '../../support/last-screens-reporter'

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
const screenOf = (status: 'failed' | 'passed' | 'timedOut', path: string): string | undefined =>
  lastScreen('a member leaves with a key', {
    status,
    attachments: [{ name: 'error-context', path, contentType: 'text/markdown' }]
  })

describe('what stood on the screen when a test failed', () => {
  const context = '# Error\n\nlong words\n\n```yaml\n- heading "Trámites abiertos"\n```\n\n# Test source'

  it('is told with the test’s name, without what the runner has said already', () => {
    const told = screenOf('failed', kept('context.md', context))
    expect(told).toContain('«a member leaves with a key»')
    expect(told).toContain('- heading "Trámites abiertos"')
    expect(told).not.toMatch(/long words|Test source/)
  })

  it('is told of a test that ran out of time, and not of one that passed', () => {
    const file = kept('context.md', context)
    expect(screenOf('timedOut', file)).toContain('- heading')
    expect(screenOf('passed', file)).toBeUndefined()
  })

  it('ends after so many lines', () => {
    const long = ['```yaml', ...Array.from({ length: 500 }, (_, n) => `- text ${n}`), '```'].join('\n')
    expect(screenOf('failed', kept('long.md', long))?.split('\n').length).toBeLessThan(100)
  })

  it('stops nothing where a report or a file is missing', () => {
    expect(lastScreen('a member leaves with a key', { status: 'failed', attachments: [] })).toBeUndefined()
    expect(screenOf('failed', join(folder, 'none.md'))).toContain('nothing was kept')
  })
})
