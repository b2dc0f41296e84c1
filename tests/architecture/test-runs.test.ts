import { describe, expect, it } from 'vitest'
import { fullForm } from '../../resources/toolchain/full-form.mjs'
import { fileAt, filesUnder } from './source-files'

const tests = filesUnder('tests', ['.test.ts', '.spec.ts'])
const pathsOf = (text: RegExp): string[] =>
  tests.filter((file) => text.test(file.text)).map(({ path }) => path.replace(/\.(test|spec)\.ts$/, ''))

describe('a test that has a shorter form in npm test', () => {
  it('runs at full length in CI, and nothing else does', () => {
    const asking = pathsOf(/\blengthOf\('/).sort()
    expect(asking.length).toBeGreaterThan(5)
    expect([...fullForm.vitest, ...fullForm.playwright].sort()).toEqual(asking)
  })
})

describe('a test that puts another module in the place of one of the program', () => {
  it('has a process of its own', () => {
    const config = fileAt('vitest.config.mts')
    const replacing = pathsOf(/\bvi\.(mock|doMock)\(/)
    expect(replacing.length).toBeGreaterThan(0)
    expect(replacing.filter((path) => !config.text.includes(`'${path}.test.ts'`))).toEqual([])
  })
})
