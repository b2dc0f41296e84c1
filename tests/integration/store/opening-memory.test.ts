import { expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import type { Connection } from '../../../src-main/store/sqljs/connection'
import { openStore } from '../../../src-main/store/sqljs/open-database'
import { checkedSqlJs } from '../../../src-main/store/sqljs/sqljs-build'
import type { EngineContext } from '../../../src-main/store/sqljs/engine-context'
import { FakeDisk, PowerCut } from '../../support/fake-disk'
import { makeTables, openEngine, testKeys, wasm } from '../../support/sqljs-store'
import { testRandom } from '../../support/test-random'

it('an opening that is cut off at whatever act leaves no database in memory', async () => {
  const disk = new FakeDisk()
  const files = { folder: '/store', anchorFolder: '/store', disk }
  const engine = await openEngine({ ...files, lock: async () => ok(() => undefined) })
  await makeTables(engine)
  await engine.close()

  const sqlJs = await checkedSqlJs(wasm)
  if (!sqlJs.ok) throw new Error(sqlJs.failure.kind)
  const shop: EngineContext = { ...files, ring: testKeys(), random: testRandom('opening'), now: () => 0 }
  let left = 0
  const connect = (image?: Uint8Array): Connection => {
    const connection = sqlJs.value(image)
    const close = connection.close.bind(connection)
    connection.close = () => {
      left -= 1
      close()
    }
    left += 1
    return connection
  }
  let cuts = 0
  let opened = null
  for (; opened === null; cuts += 1) {
    // nothing of the fake disk's own: the power is back at the next try
    disk.cutPowerAt(disk.acts + cuts)
    opened = await openStore(shop, connect, true).catch((error: unknown) => {
      if (error instanceof PowerCut) return null
      throw error
    })
    if (opened === null) expect(left).toBe(0)
  }
  expect(opened.ok).toBe(true)
  expect([left, cuts > 3]).toEqual([1, true])
})
