import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeDisk } from '../../support/fake-disk'
import { openEngine } from '../../support/sqljs-store'
import { add, only, opens, options, refusal, swap, written } from '../../support/stored-disk'

let disk: FakeDisk
beforeEach(async () => {
  disk = await written(5)
})

describe('the store is not opened, and nothing is overwritten,', () => {
  it('when an older snapshot and journal are put back', async () => {
    const older = disk.copy()
    await add(disk, 3)
    const rolledBack = disk.copy()
    swap(rolledBack, older, '.snapshot')
    swap(rolledBack, older, '.journal')
    expect(await refusal(rolledBack)).toMatchObject({ kind: 'older-snapshot', reached: 6, expected: 9 })
    expect(await opens(disk)).toBe(8)
  })

  it('when an older copy is put back that the last opening had already gone beyond', async () => {
    const older = await written(2, 'killed')
    const running = older.copy()
    await add(running, 3, 'killed')
    // opening repeats five notes, and the machine stops again before anything else
    await openEngine(options(running))
    running.faults.before = () => {
      throw new Error('the machine has stopped')
    }
    const rolledBack = running.copy()
    swap(rolledBack, older, '.snapshot')
    swap(rolledBack, older, '.journal')
    expect(await refusal(rolledBack)).toMatchObject({ kind: 'older-snapshot', reached: 3, expected: 6 })
  })

  it('when a newer journal lies beside an older snapshot', async () => {
    const older = disk.copy()
    const running = disk.copy()
    await add(running, 2, 'killed')
    await add(running, 2, 'killed')
    const newer = only(running, '.journal')
    older.put(newer, running.bytes(newer))
    expect(await refusal(older)).toMatchObject({
      kind: 'damaged',
      detail: expect.stringContaining('goes on after it')
    })
  })

  it('when another history of the same length is put back', async () => {
    const other = disk.copy()
    await add(disk, 2)
    await add(other, 1)
    await add(other, 1)
    swap(other, disk, '.anchor')
    const failure = await refusal(other)
    expect(failure).toMatchObject({ kind: 'damaged', detail: expect.stringContaining('not the one') })
  })

  it('when transactions that the anchor saw are cut off', async () => {
    const running = await written(300, 'killed')
    const journal = only(running, '.journal')
    const cut = running.copy()
    cut.bytes(journal).fill(0, 4096 * 200)
    expect(await refusal(cut)).toMatchObject({ kind: 'older-snapshot', reached: 200 })
    expect(await opens(running)).toBe(300)
  })
})
