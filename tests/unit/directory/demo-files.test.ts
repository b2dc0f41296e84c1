import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('npm run demo:members writes the demo’s files again, byte for byte', () => {
  execFileSync(process.execPath, [join(root, 'resources/toolchain/demo-members.mjs'), folder])
  for (const name of ['members.csv', 'employers.csv']) {
    const kept = readFileSync(join(root, 'resources/demo', name))
    expect(readFileSync(join(folder, name)).equals(kept), name).toBe(true)
  }
})
