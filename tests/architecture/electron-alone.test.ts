import { describe, expect, it } from 'vitest'
import table from '../support/electron/electron-alone.json'
import { tableViolations } from './electron-alone'
import { filesUnder } from './source-files'

const spec = (path: string, text: string) => ({ path, text })
const support = [
  spec('tests/support/launch.ts', `import { launchElectron } from './electron/electron-kiosk'`),
  spec('tests/support/visit.ts', `import { launchKiosk } from './launch'`),
  spec('tests/support/keyboard.ts', `import { electronOf } from './electron/electron-kiosk'`)
]
const plain = spec('tests/e2e/a.spec.ts', `import { visit } from '../support/visit'`)
const holding = [
  spec('tests/security/own.spec.ts', `import { electronOf } from '../support/electron/electron-kiosk'`),
  spec('tests/security/by-support.spec.ts', `import { plugIn } from '../support/keyboard'`),
  spec('tests/security/starts.spec.ts', `const electron = createRequire(file)('electron')`),
  spec('tests/packaged/b.spec.ts', `import { visit } from '../support/visit'`)
]
const rows = holding.map(({ path }) => ({ spec: path, why: 'because' }))
const wrong = (table: { spec: string; why: string }[]): string[] =>
  tableViolations(table, [plain, ...holding], support)

/** It may shrink; a row more is a part of the program that is never tried on the engines that are shipped. */
const ROWS = 17

describe('the table of what runs in Electron alone', () => {
  it('has a row for whoever has Electron in hand, and for nobody else', () => {
    expect(wrong(rows)).toEqual([])
    for (const { path } of holding)
      expect(wrong(rows.filter((row) => row.spec !== path))).toEqual([
        `${path} has Electron in hand and no row`
      ])
    expect(wrong([...rows, { spec: plain.path, why: 'because' }])).toEqual([
      `${plain.path} has a row and runs without Electron`
    ])
    expect(wrong([...rows, { spec: 'tests/e2e/gone.spec.ts', why: 'because' }])).toHaveLength(1)
  })

  it('says why, once', () => {
    expect(wrong([{ spec: holding[0]?.path ?? '', why: ' ' }, ...rows.slice(1)])).toHaveLength(1)
    expect(wrong([...rows, ...rows.slice(0, 1)])).toHaveLength(1)
  })

  it('does not grow, and has no flow of a person in it', () => {
    expect(table.length).toBeLessThanOrEqual(ROWS)
    expect(table.filter(({ spec }) => spec.startsWith('tests/e2e/'))).toEqual([])
  })

  it('is true', () => {
    const files = filesUnder('tests', ['.ts'])
    const specs = files.filter(({ path }) => path.endsWith('.spec.ts') && !path.startsWith('tests/bench/'))
    expect(specs.length).toBeGreaterThan(30)
    expect(tableViolations(table, specs, files)).toEqual([])
  })
})
