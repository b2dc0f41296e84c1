import { describe, expect, it } from 'vitest'
import { defaultExportViolations, nameViolations, sameNameViolations } from './names'
import { allFiles, programFiles } from './source-files'

const named = (path: string) => ({ path, text: '' })

describe('names', () => {
  it('of every file say what it is for', () => {
    expect(allFiles().flatMap((file) => nameViolations(file))).toEqual([])
  })

  it.each([
    'src-main/domain/oneTimeCode.ts',
    'src-main/domain/Recovery.ts',
    'src-renderer/components/big-button.vue',
    'src-main/domain/utils.ts',
    'src-main/domain/date-helpers.ts',
    'src-main/common/dates.ts',
    'src-main/mail/message-manager.ts'
  ])('finds %s', (path) => {
    expect(nameViolations(named(path))).toHaveLength(1)
  })

  it.each([
    'src-main/store/migrations/0300-recovery.ts',
    'src-renderer/components/BigButton.vue',
    'vitest.config.mts',
    'electron.vite.config.ts',
    'src-renderer/a11y/focus.ts'
  ])('lets %s be', (path) => {
    expect(nameViolations(named(path))).toEqual([])
  })
})

describe('a name', () => {
  it('is that of one file of the program', () => {
    expect(sameNameViolations(programFiles())).toEqual([])
  })

  it.each([
    ['src-main/store/desk.ts', 'src-main/api/desk.ts'],
    ['src-main/contract/views.ts', 'src-renderer/views.vue'],
    ['src-renderer/flow/document-check.ts', 'src-renderer/screens/DocumentCheck.vue'],
    ['src-main/directory/text.ts', 'src-main/store/text.d.ts']
  ])('is shared by %s and %s', (one, other) => {
    expect(sameNameViolations([named(one), named(other)])).toHaveLength(1)
  })

  it('may be an entry of several folders', () => {
    expect(sameNameViolations([named('src-main/index.ts'), named('src-main/preload/index.ts')])).toEqual([])
  })
})

describe('named exports', () => {
  it('are all that our files have', () => {
    expect(allFiles().flatMap((file) => defaultExportViolations(file))).toEqual([])
  })

  it.each([
    'export default 1',
    'export default function open() {}',
    'export default class Store {}',
    'const a = 1\nexport { a as default }',
    'module.exports = 1\nexport = 1'
  ])('finds %s', (text) => {
    expect(defaultExportViolations({ path: 'src-main/store/bad.ts', text })).toHaveLength(1)
  })

  it('lets a tool have its configuration', () => {
    expect(defaultExportViolations({ path: 'vitest.config.mts', text: 'export default {}' })).toEqual([])
  })
})
