import { describe, expect, it } from 'vitest'
import { readsOutside, readsOutsideViolations } from './reads-outside'
import { programFiles } from './source-files'

const path = 'src-main/api/bad.ts'

describe('what is read outside a commit', () => {
  it('stands in the table, with the reason why it decides nothing', () => {
    expect(readsOutsideViolations(programFiles())).toEqual([])
  })

  it.each([
    'export const known = (parts: P) => findCase(parts.store.read, id)',
    'export const known = ({ store }: P) => store.read.selectFrom("staff")',
    'export const known = ({ store: { read } }: P) => findCase(read, id)',
    'export const known = ({ store: { read: reader } }: P) => findCase(reader, id)',
    "export const known = (parts: P) => findCase(parts.store['read'], id)",
    'export const known = (reader: Reader) => findCase(reader, id)'
  ])('is found in %s', (text) => {
    expect(readsOutside({ path, text })).toBe(1)
    expect(readsOutsideViolations([{ path, text }], {})).toHaveLength(1)
  })

  it('is not a file, a book or a transaction', () => {
    const text = 'export const text = (book: Book, tx: Transaction) => [book.read(), findCase(tx, id)]'
    expect(readsOutside({ path, text })).toBe(0)
  })

  it('is not in the table any more where it is gone', () => {
    const table = { [path]: { uses: 1, why: 'only shown' } }
    expect(readsOutsideViolations([{ path, text: 'export const nothing = 1' }], table)).toHaveLength(1)
    expect(readsOutsideViolations([], table)).toHaveLength(1)
  })
})
