import { expect, it } from 'vitest'
import { dossierOf } from '../../../src-main/api/case/dossier'
import { receiptOf } from '../../../src-main/api/case/receipt'
import { settingsSchema } from '../../../src-main/contract/settings'
import { keyedHashes } from '../../../src-main/platform/keyed-hashes'
import { insertCase } from '../../../src-main/store/cases'
import { openStore } from '../../../src-main/store/open-store'
import { upTo } from '../../support/case-world'
import { memoryDialect } from '../../support/memory-dialect'
import { testClock } from '../../support/test-clock'
import { anything } from '../../support/anything'

const parts = {
  settings: settingsSchema.parse({ mail: { host: 'localhost', from: 'nobody@localhost.example' } }),
  clock: testClock(),
  hashes: keyedHashes(new TextEncoder().encode('installation'))
}

it('a dossier made in the middle of a case holds no live verification and nothing to check a code against', async () => {
  const store = await openStore(await memoryDialect(), parts.clock)
  const { value } = upTo.approved()
  const paper = value.address && { ...value.address, paperMac: 'paper-mac' }
  await store.commit(anything, (tx) =>
    insertCase(tx, { ...value, freezeMacs: ['freeze-mac'], address: paper })
  )
  const text = JSON.stringify(await dossierOf(store.read, parts, value.id, 'carla', parts.clock.now()))
  expect(value.verification?.id).toBe('v-approval')
  expect(text).not.toMatch(/v-approval|freeze-mac|paper-mac|1712345675|vieja@|nueva@/)
})

it('the value on a receipt belongs to its case and its installation', () => {
  const { value } = upTo.holding()
  const of = (change: Partial<typeof value>, hashes = parts.hashes) =>
    receiptOf({ ...parts, hashes }, { ...value, ...change }).verification
  const elsewhere = keyedHashes(new TextEncoder().encode('another installation'))
  const values = [of({}), of({ ticket: 'ZZZZZZZZ' }), of({ id: 'another' }), of({}, elsewhere)]
  expect(new Set(values).size).toBe(4)
  expect(of({})).toBe(values[0])
})
