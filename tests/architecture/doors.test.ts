import { describe, expect, it } from 'vitest'
import { doorViolations, unusedDoors } from './doors'
import { programFiles } from './source-files'

describe('one door per outside thing', () => {
  it('holds for every file of the app', () => {
    expect(programFiles().flatMap((file) => doorViolations(file))).toEqual([])
  })

  it('has no door that nobody uses', () => {
    expect(unusedDoors(programFiles())).toEqual([])
  })

  it.each([
    ['src-main/api/bad.ts', `import { app } from 'electron'`],
    ['src-main/store/bad.ts', `import type { Database } from 'sql.js'`],
    ['src-main/store/bad.ts', `import wasm from 'sql.js/dist/sql-wasm.wasm?asset'`],
    ['src-main/directory/bad.ts', `import { sql } from 'kysely'`],
    ['src-main/api/bad.ts', `import { createTransport } from 'nodemailer'`],
    ['src-main/domain/bad.ts', `import { readFileSync } from 'node:fs'`],
    ['src-main/domain/bad.ts', `import { randomInt } from 'node:crypto'`],
    ['src-main/mail/bad.ts', `import { spawn } from 'node:child_process'`],
    ['src-renderer/bad.ts', `const { ipcRenderer } = require('electron')`],
    ['src-main/shell/bad.ts', `import leftPad from 'left-pad'`]
  ])('finds, in %s, %s', (path, text) => {
    expect(doorViolations({ path, text })).toHaveLength(1)
  })

  it('finds a door that nobody uses', () => {
    const door = { outside: 'electron', inside: ['src-main/shell/'], why: '' }
    expect(unusedDoors([{ path: 'src-main/shell/a.ts', text: `import 'zod'` }], [door])).toEqual(['electron'])
    expect(unusedDoors([{ path: 'src-main/shell/a.ts', text: `import 'electron'` }], [door])).toEqual([])
  })
})
