import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HEADER_BYTES, type NewHeader } from '../../../src-main/store/sqljs/file-header'
import { readImage, writeImage } from '../../../src-main/store/sqljs/snapshot'
import { FakeDisk } from '../../support/fake-disk'
import { testKeys } from '../../support/sqljs-store'

const CHUNK = 1024 * 1024 + 28
const random = { bytes: (count: number) => randomBytes(count) }
const fields: NewHeader = {
  kind: 'snapshot',
  store: '00'.repeat(16),
  generation: 1,
  sequence: 5,
  chain: '00'.repeat(16),
  engine: 'test',
  size: 0,
  madeAt: 0
}

async function written(image: Buffer): Promise<Buffer> {
  const disk = new FakeDisk()
  await writeImage(disk.create('/store/image'), testKeys(), random, fields, image)
  return disk.bytes('image')
}

function read(bytes: Buffer) {
  const disk = new FakeDisk()
  disk.put('image', bytes)
  return readImage(disk.open('/store/image', 'read'), 'image', 'snapshot', testKeys())
}

describe('a snapshot', () => {
  it('of any size is read back as it was written', async () => {
    for (const size of [0, 1, 4096, 1024 * 1024, 1024 * 1024 + 1, 9.5 * 1024 * 1024]) {
      const image = randomBytes(size)
      const found = read(await written(image))
      expect(found.ok && found.value.image.equals(image)).toBe(true)
    }
  })

  it('with its pieces moved, repeated or taken from another one is not', async () => {
    const bytes = await written(randomBytes(3 * 1024 * 1024))
    const other = await written(randomBytes(3 * 1024 * 1024))
    const piece = (of: Buffer, at: number) =>
      of.subarray(HEADER_BYTES + at * CHUNK, HEADER_BYTES + (at + 1) * CHUNK)
    const header = bytes.subarray(0, HEADER_BYTES)
    expect(read(Buffer.concat([header, piece(bytes, 0), piece(bytes, 1), piece(bytes, 2)]))).toMatchObject({
      ok: true
    })
    for (const pieces of [
      [piece(bytes, 1), piece(bytes, 0), piece(bytes, 2)],
      [piece(bytes, 0), piece(bytes, 0), piece(bytes, 2)],
      [piece(bytes, 0), piece(other, 1), piece(bytes, 2)]
    ]) {
      expect(read(Buffer.concat([header, ...pieces]))).toMatchObject({ failure: { kind: 'damaged' } })
    }
  })
})
