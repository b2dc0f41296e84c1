import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HEADER_BYTES } from '../../../src-main/store/sqljs/file-header'
import { BLOCK, readFrame } from '../../../src-main/store/sqljs/frame'
import { Journal } from '../../../src-main/store/sqljs/journal'
import { NONCE_BYTES, Seal, SealPool, unseal } from '../../../src-main/store/sqljs/sealing'
import { FakeDisk } from '../../support/fake-disk'
import { testRandom } from '../../support/test-random'

const key = createSecretKey(Buffer.alloc(32, 'k'))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Random that notes each nonce it gave away. */
function notedRandom(seed: string) {
  const given: string[] = []
  const random = testRandom(seed)
  const bytes = (count: number): Uint8Array => {
    const drawn = random.bytes(count)
    for (let at = 0; at < count; at += NONCE_BYTES) given.push(hex(drawn.subarray(at, at + NONCE_BYTES)))
    return drawn
  }
  return { given, bytes }
}

describe('a seal', () => {
  it('closes one text, which only its key, nonce and context open', () => {
    const seal = new Seal(key, Buffer.alloc(NONCE_BYTES, 1))
    const context = Buffer.from('head')
    const { sealed, tag } = seal.close(context, Buffer.from('text'))
    expect(unseal(key, seal.nonce, context, sealed, tag)?.toString()).toBe('text')
    expect(unseal(key, seal.nonce, Buffer.from('tail'), sealed, tag)).toBeNull()
    expect(unseal(key, Buffer.alloc(NONCE_BYTES, 2), context, sealed, tag)).toBeNull()
  })

  it('never closes a second one', () => {
    const seal = new Seal(key, Buffer.alloc(NONCE_BYTES, 1))
    seal.close(Buffer.from('head'), Buffer.from('text'))
    expect(() => seal.close(Buffer.from('head'), Buffer.from('other'))).toThrow('two texts under one nonce')
  })
})

describe('seals made ahead', () => {
  it('are each given once, under a nonce of its own that was drawn for it', () => {
    const random = notedRandom('pool')
    const pool = new SealPool(key, random)
    const taken = Array.from({ length: 1000 }, () => pool.take())
    expect(new Set(taken).size).toBe(1000)
    const nonces = taken.map(({ nonce }) => hex(nonce))
    expect(new Set(nonces).size).toBe(1000)
    expect(random.given).toEqual(expect.arrayContaining(nonces))
    expect(new Set(random.given).size).toBe(random.given.length)
  })

  it('seal every frame of a journal under another nonce, a refused one too', () => {
    const random = notedRandom('journal')
    const disk = new FakeDisk()
    const file = disk.create('/store/1.journal')
    let isFull = false
    const written: Uint8Array[] = []
    const watched = Object.create(file) as typeof file
    watched.write = (bytes, position) => {
      if (position >= HEADER_BYTES && bytes.length === BLOCK) written.push(Uint8Array.from(bytes))
      file.write(bytes, position)
    }
    watched.sync = () => {
      if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      file.sync()
    }
    const start = { sequence: 0, chain: Buffer.alloc(16) }
    const journal = new Journal(watched, '1.journal', key, random, start, HEADER_BYTES)
    for (let at = 0; at < 200; at++) expect(journal.append(Buffer.from(`[${at}]`))).toEqual({ ok: true })
    isFull = true
    expect(journal.append(Buffer.from('[200]'))).toMatchObject({ ok: false })
    isFull = false
    expect(journal.append(Buffer.from('[201]'))).toEqual({ ok: true })
    const frames = written.map((bytes) => readFrame(key, Buffer.from(bytes), 0)).filter((one) => one !== null)
    expect(frames.map(({ payload }) => payload.toString())).toEqual(
      Array.from({ length: 202 }, (_, at) => `[${at}]`)
    )
    const nonces = written.map((bytes) => hex(bytes.subarray(16, 16 + NONCE_BYTES)))
    const sealed = nonces.filter((nonce) => nonce !== '00'.repeat(NONCE_BYTES))
    expect(new Set(sealed).size).toBe(202)
    expect(random.given).toEqual(expect.arrayContaining(sealed))
  })
})
