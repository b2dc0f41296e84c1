import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { ENGINE, selfCheck } from '../../../src-main/store/sqljs/self-check'
import { wasm } from '../../support/sqljs-store'

const require = createRequire(import.meta.url)
let real: SqlJsStatic
beforeAll(async () => {
  real = await initSqlJs()
})

/** The real build with one thing done differently. */
function builtWith(change: (Database: SqlJsStatic['Database']) => SqlJsStatic['Database']): SqlJsStatic {
  return { ...real, Database: change(real.Database) }
}

describe('the sql.js that the store relies on', () => {
  it('is exactly this one: to change it, prove the journal again (self-check.ts says how)', () => {
    const manifest = readFileSync(require.resolve('sql.js').replace(/dist.*$/, 'package.json'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({ version: '1.16.0' })
    expect(ENGINE.name).toContain('sql.js 1.16.0')
    const program = readFileSync(require.resolve('sql.js/dist/sql-wasm.js'))
    expect(createHash('sha256').update(program).digest('hex')).toBe(
      '9b96118841c6edfdf53c6f388c1419d1f473cf469df6a6fc2864b386d60bdb5e'
    )
    expect(selfCheck(real, wasm)).toEqual({ ok: true })
  })

  it('is refused when export() disturbs the connection, as it did up to 1.13', () => {
    const disturbing = builtWith(
      (Database) =>
        class extends Database {
          override export() {
            const image = super.export()
            super.exec('PRAGMA foreign_keys = OFF')
            return image
          }
        }
    )
    expect(selfCheck(disturbing, wasm)).toMatchObject({
      failure: { kind: 'version-unknown', found: expect.stringContaining('export()') }
    })
  })

  it('is refused when it counts rows in another way', () => {
    const counting = builtWith(
      (Database) =>
        class extends Database {
          override getRowsModified() {
            return super.getRowsModified() + 1
          }
        }
    )
    expect(selfCheck(counting, wasm)).toMatchObject({
      failure: { kind: 'version-unknown', found: expect.stringContaining('total_changes()') }
    })
  })

  it('is refused when a rollback takes nothing back', () => {
    const committing = builtWith(
      (Database) =>
        class extends Database {
          override exec(text: string) {
            return super.exec(text.replace('ROLLBACK', 'COMMIT'))
          }
        }
    )
    expect(selfCheck(committing, wasm)).toMatchObject({
      failure: { kind: 'version-unknown', found: expect.stringContaining('rollback') }
    })
  })
})
