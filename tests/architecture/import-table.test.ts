import { describe, expect, it } from 'vitest'
import { importsOf } from './imports'
import { TABLE, tableIn, tableViolations } from './import-table'
import { fileAt, programFiles } from './source-files'

const file = (path: string, text: string) => ({ path, text })

describe('the import table', () => {
  it('holds for every file of the app', () => {
    expect(programFiles().flatMap((one) => tableViolations(one))).toEqual([])
  })

  it('reads the app, not an empty folder', () => {
    const inside = programFiles().flatMap((one) => importsOf(one).filter((it) => 'ours' in it))
    expect(inside.length).toBeGreaterThan(20)
  })

  it('is the one that ARCHITECTURE.md shows', () => {
    const { 'index.ts': index, ...rooms } = tableIn(fileAt('ARCHITECTURE.md').text)
    expect(rooms).toEqual(TABLE)
    expect(index).toEqual(['everything'])
  })

  it('goes one way: no room can be reached from a room that it may import', () => {
    const reaches = (room: string): string[] =>
      (TABLE[room] ?? []).flatMap((next) => [next, ...reaches(next)])
    expect(Object.keys(TABLE).filter((room) => reaches(room).includes(room))).toEqual([])
  })

  it.each([
    ['a value', `import { save } from '../store/save'`],
    ['a type', `import type { Row } from '../store/schema'`],
    ['an inline type', `import { type Row } from '../store/schema'`],
    ['an import type', `export type Row = import('../store/schema').Row`],
    ['a re-export', `export * from '../store/schema'`],
    ['a dynamic import', `export const load = () => import('../store/save')`],
    ['a require', `const save = require('../store/save')`]
  ])('finds %s that the domain may not know', (_form, text) => {
    expect(tableViolations(file('src-main/domain/bad.ts', text))).toEqual([
      expect.stringContaining('domain may not import store')
    ])
  })

  it('finds a screen that reaches past the contract, also from a .vue file', () => {
    const script = `<script setup lang="ts">import { recover } from '../../src-main/domain/recovery/recovery'</script><template><p /></template>`
    expect(tableViolations(file('src-renderer/screens/Bad.vue', script))).toEqual([
      expect.stringContaining('src-renderer may not import domain')
    ])
  })

  it('sees through the aliases', () => {
    expect(tableViolations(file('src-main/contract/bad.ts', `import '@/kiosk-bridge'`))).toHaveLength(1)
    expect(
      tableViolations(file('src-renderer/good.ts', `import type { View } from '@contract/screen-views'`))
    ).toEqual([])
  })

  it('finds a room that nobody put into the table', () => {
    expect(tableViolations(file('src-main/attic/box.ts', ''))).toEqual([
      expect.stringContaining('«attic» has no row')
    ])
  })

  it('lets the front door in everywhere', () => {
    expect(tableViolations(file('src-main/index.ts', `import './mail/outboxWorker'`))).toEqual([])
  })
})
