import { describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import type { Engine } from '../../../src-main/store/sqljs/running-engine'
import { inspectBackup } from '../../../src-main/store/sqljs/inspection'
import { checkedSqlJs } from '../../../src-main/store/sqljs/sqljs-build'
import { dice, errno, FakeDisk, PowerCut } from '../../support/fake-disk'
import { makeTables, openEngine, tables, testKeys, wasm } from '../../support/sqljs-store'

const ASIDE = { folder: '/aside', keys: testKeys('z') }
const options = (disk: FakeDisk) => ({
  folder: '/store',
  disk,
  lock: async () => ok(() => undefined),
  keys: testKeys(),
  wasm,
  mayCreate: false
})

/** A store with the notes 1, 2 and 3, closed, and the image of an earlier state with 1 alone. */
async function twoStates(): Promise<{ disk: FakeDisk; earlier: Uint8Array }> {
  const disk = new FakeDisk()
  const engine = await openEngine({ ...options(disk), mayCreate: true })
  const db = await makeTables(engine)
  const add = (count: number) => db.insertInto('note').values({ text: 'note', count }).execute()
  await add(1)
  const made = await engine.backup('/usb')
  if (!made.ok) throw new Error(made.failure.kind)
  await add(2)
  await engine.checkpoint()
  await add(3)
  await engine.close()
  return { disk, earlier: await imageIn(disk, made.value.file, testKeys()) }
}

/** The database in a backup that must be sound. */
async function imageIn(disk: FakeDisk, file: string, ring: ReturnType<typeof testKeys>): Promise<Uint8Array> {
  const connect = await checkedSqlJs(wasm)
  if (!connect.ok) throw new Error(connect.failure.kind)
  const shop = {
    disk,
    folder: '',
    anchorFolder: '',
    ring,
    random: { bytes: () => new Uint8Array() },
    now: () => 0
  }
  const inspected = inspectBackup(shop, connect.value, file)
  if (!inspected.ok) throw new Error(inspected.failure.kind)
  const image = inspected.value.connection.image()
  inspected.value.connection.close()
  return image
}

const counts = async (engine: Engine): Promise<number[]> => {
  const found = await tables(engine).selectFrom('note').select('count').orderBy('id').execute()
  return found.map(({ count }) => count)
}

/** What is there now. */
async function countsOn(disk: FakeDisk): Promise<number[]> {
  const opened = await openSqlJsEngine(options(disk))
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const found = await counts(opened.value)
  await opened.value.close()
  return found
}

const unlessPowerCut = (error: unknown): null => {
  if (error instanceof PowerCut) return null
  throw error
}
const asideOn = (disk: FakeDisk): string[] => disk.list('/aside').filter((name) => name.endsWith('.backup'))

describe('putting another image in the place of what a store holds', () => {
  it('keeps what it held as a backup that opens', async () => {
    const { disk, earlier } = await twoStates()
    const engine = await openEngine(options(disk))
    const replaced = await engine.replaceWith(earlier, ASIDE)
    expect(replaced).toMatchObject({ ok: true })
    expect(engine.state()).toBe('closed')
    expect(await countsOn(disk)).toEqual([1])
    const [aside = ''] = asideOn(disk)
    const again = await openEngine(options(disk))
    await again.replaceWith(await imageIn(disk, `/aside/${aside}`, ASIDE.keys), ASIDE)
    expect(await countsOn(disk)).toEqual([1, 2, 3])
    expect(aside).toMatch(/^ventanilla-[0-9a-f]{8}-\d+\.backup$/)
    expect(replaced.ok && replaced.value.file).toBe(`/aside/${aside}`)
  })

  it('goes on refusing the files of before, put back by hand', async () => {
    const { disk, earlier } = await twoStates()
    const before = disk.list('/store').filter((name) => name !== 'store.anchor')
    const kept = before.map((name) => ({ name, bytes: Buffer.from(disk.bytes(name)) }))
    const engine = await openEngine(options(disk))
    await engine.replaceWith(earlier, ASIDE)
    for (const name of disk.list('/store')) if (name !== 'store.anchor') disk.removeNow(name)
    for (const { name, bytes } of kept) disk.put(name, bytes)
    const opened = await openSqlJsEngine(options(disk))
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'older-snapshot' } })
  })

  it(
    'leaves the one state or the other at every moment at which the power may go',
    { timeout: 120_000 },
    async () => {
      const { disk: ready, earlier } = await twoStates()
      const found = new Map<string, number>()
      let finished = false
      for (let act = 0; !finished; act += 1) {
        const disk = ready.copy()
        const engine = await openEngine(options(disk))
        disk.cutPowerAt(disk.acts + act)
        finished = (await engine.replaceWith(earlier, ASIDE).catch(unlessPowerCut)) !== null
        for (let seed = 0; seed < 3; seed += 1) {
          const after = disk.afterPowerCut(dice(1000 * act + seed))
          const state = (await countsOn(after)).join()
          found.set(state, (found.get(state) ?? 0) + 1)
          if (state === '1') {
            const [aside = ''] = asideOn(after)
            expect((await imageIn(after, `/aside/${aside}`, ASIDE.keys)).length).toBeGreaterThan(0)
          }
        }
      }
      expect([...found.keys()].sort()).toEqual(['1', '1,2,3'])
      expect(Math.min(...found.values())).toBeGreaterThan(3)
    }
  )

  it('leaves what it held when the disk refuses, at whatever act', { timeout: 120_000 }, async () => {
    const { disk: ready, earlier } = await twoStates()
    const refused: string[] = []
    for (let act = 0; ; act += 1) {
      const disk = ready.copy()
      const engine = await openEngine(options(disk))
      const first = disk.acts
      disk.faults.before = ({ count, name }) => {
        if (count === first + act && name !== 'read' && name !== 'open') throw errno('EIO')
      }
      const replaced = await engine.replaceWith(earlier, ASIDE)
      disk.faults.before = () => undefined
      if (replaced.ok) break
      refused.push(replaced.failure.kind)
      if (engine.state() === 'open') {
        expect(await counts(engine)).toEqual([1, 2, 3])
        await engine.close()
        expect(await countsOn(disk)).toEqual([1, 2, 3])
      } else expect([[1], [1, 2, 3]]).toContainEqual(await countsOn(disk))
    }
    expect(refused.length).toBeGreaterThan(8)
  })
})
