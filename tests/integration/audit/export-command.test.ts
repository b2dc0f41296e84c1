import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordVisits } from '../../support/audit-record'
import { verified } from '../../support/audit-tampering'
import { jsonLines, keptRecord, type KeptRecord } from '../../support/kept-record'
import { testKeys } from '../../support/sqljs-store'
import { anything } from '../../support/anything'

let record: KeptRecord
beforeEach(async () => {
  record = await keptRecord()
  await recordVisits(record.parts.store, 1, record.parts.seal)
})
afterEach(() => record.remove())

/** `npm run audit:export -- …` */
function exporting(...args: string[]): { code: number | null; said: string } {
  const env = { ...process.env, CREDENTIALS_DIRECTORY: undefined }
  const command = ['resources/toolchain/audit-export.mjs', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { code: status, said: stdout + stderr }
}
function keyFile(letter = 'a'): string {
  const path = join(record.folder, `store-${letter}.key`)
  writeFileSync(path, `${testKeys(letter).current.bytes.toString('hex')}\n`, { mode: 0o600 })
  return path
}
const store = () => join(record.folder, 'store')
const to = (name: string) => join(record.folder, name)

describe('npm run audit:export', () => {
  it.each(['jsonl', 'csv'])(
    'writes the record of a running kiosk as .%s, and it is found intact',
    async (format) => {
      // the chain's id is kept where the app keeps it
      await record.parts.store.commit(anything, (tx) =>
        tx.insertInto('installation').values({ name: 'audit-chain', value: 'testchain' }).execute()
      )
      const file = to(`out.${format}`)
      const before = await record.events()
      const { code, said } = exporting('--store', store(), '--key-file', keyFile(), '--to', file)
      expect([code, said]).toEqual([0, expect.stringContaining('11 lines')])
      expect(statSync(file).mode & 0o077).toBe(0)
      expect(jsonLines(to('out.anchors.jsonl'))).toHaveLength(1)
      const args = ['--anchors', to('out.anchors.jsonl'), '--public-key', record.publicKeyFile()]
      expect(verified(file, ...args)).toMatchObject({ code: 0 })
      expect(await record.events()).toEqual(before)

      const kept = readFileSync(file, 'utf8')
      expect(exporting('--store', store(), '--key-file', keyFile(), '--to', file).code).toBe(1)
      expect(readFileSync(file, 'utf8')).toBe(kept)
    }
  )

  it('says what it needs, and writes nothing without it', () => {
    const file = to('out.jsonl')
    expect(exporting().code).toBe(2)
    expect(exporting('--store', store(), '--to', to('out.txt')).code).toBe(2)
    expect(exporting('--store', store(), '--backup', 'x', '--to', file).code).toBe(2)
    expect(exporting('--store', store(), '--to', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('--key-file')
    })
    const wrong = exporting('--store', store(), '--key-file', keyFile('b'), '--to', file)
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('sealed with key')])
    expect(existsSync(file)).toBe(false)
  })
})
