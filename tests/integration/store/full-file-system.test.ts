import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nodeProgram } from '../../../resources/toolchain/bare-machine/node-program.mjs'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import { isLongForm } from '../../support/lengths'
import { openEngine, tables, testKeys, wasm } from '../../support/sqljs-store'

let home: string
let filler: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'full-'))
  filler = await nodeProgram('tests/support/full-disk-child.ts', home)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const saidSchema = z.object({
  refused: z.string(),
  answered: z.number(),
  read: z.number(),
  state: z.string(),
  closed: z.boolean()
})

/** Fills the store up behind a shell command, then opens it where there is room again. */
async function filledUp(folder: string, before: string): Promise<void> {
  const script = `${before} exec "$0" "$@"`
  const said = execFileSync('sh', ['-c', script, process.execPath, filler, folder], { encoding: 'utf8' })
  const { answered, ...rest } = saidSchema.parse(JSON.parse(said))
  expect(rest).toEqual({ refused: 'disk-full', read: answered, state: 'closed', closed: true })
  expect(answered).toBeGreaterThan(150)
  const copy = join(home, 'copy')
  cpSync(folder, copy, { recursive: true })
  const engine = await openEngine({ folder: copy })
  expect(await tables(engine).selectFrom('note').select('id').execute()).toHaveLength(answered)
  await engine.close()
  rmSync(copy, { recursive: true })
}

describe('a real file system', () => {
  it('that lets no file grow beyond 3 MB: refused in words, nothing answered is lost', async () => {
    // counted in blocks of 512 bytes; node ignores the signal, so write() fails with EFBIG as on a full disk
    await filledUp(join(home, 'limited'), 'ulimit -f 6144;')
  })

  // mounting takes an administrator
  if (isLongForm && process.getuid?.() === 0) {
    it('of 6 MB that is really full: refused in words, nothing answered is lost', async () => {
      const mounted = join(home, 'mounted')
      mkdirSync(mounted)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', mounted])
      try {
        await filledUp(join(mounted, 'store'), '')
      } finally {
        execFileSync('umount', [mounted])
      }
    })
  }

  it('that takes no files: refused in words', async () => {
    // /sys belongs to the kernel: nobody makes files there, not even the administrator
    const refused = await openSqlJsEngine({ folder: '/sys/kernel', keys: testKeys(), wasm })
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'io', act: 'taking the lock' } })
  })
})
