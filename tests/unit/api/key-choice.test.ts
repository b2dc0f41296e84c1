import { describe, expect, it } from 'vitest'
import { aheadOver, beginAhead, chosenKey, type KeyAhead } from '../../../src-main/api/key-choice'
import { settingsSchema } from '../../../src-main/contract/settings'
import type { Directory, Member, PreparedKey } from '../../../src-main/directory/port'
import { keyedHashes } from '../../../src-main/platform/keyed-hashes'
import { sameText } from '../../../src-main/platform/same-text'

const KEY = 'Kz48wq2Lm'
const OTHER = 'Rt53xn7Bp'
const OLD = 'Jm62vd9Hs'
const settings = settingsSchema.parse({
  mail: { host: '127.0.0.1', port: 25, security: 'none', from: 'ventanilla@iess.example' }
})

/** A directory whose hashing is counted, is let go on by the test, and fails on command. */
function counter() {
  const hashed: string[] = []
  let fails = false
  let goOn = (): void => undefined
  let gate: Promise<void> | null = null
  let compared = Promise.resolve()
  const known = { id: 'rosa', cedula: '0102030400', birthDate: '1948-02-03' } as Member
  const directory = {
    get: (id: string) => Promise.resolve({ ...known, id, givenNames: 'Rosa', surnames: 'Ficticia' }),
    isPresentKey: async (_id: string, key: string) => {
      await compared
      return key === OLD
    },
    prepareKey: async (key: string): Promise<PreparedKey> => {
      hashed.push(key)
      await gate
      if (fails) throw new Error('no memory for a hash')
      return { salt: `${hashed.length}`, hash: `hash of ${key}`, scrypt: 'demo' }
    }
  } as unknown as Directory
  const parts = {
    directory,
    settings,
    frequentKeys: () => Promise.resolve({ keys: new Set(), words: new Set() }),
    hashes: keyedHashes(new Uint8Array(32)),
    sameText
  } as unknown as Parameters<typeof beginAhead>[0]
  return {
    hashed,
    parts,
    fail: (how: boolean) => (fails = how),
    hold: () => void (gate = new Promise((resolve) => (goOn = resolve))),
    holdComparing: () => void (compared = new Promise((resolve) => (goOn = resolve))),
    letGo: () => goOn(),
    begin: (key: string, before: KeyAhead | null = null, member = 'rosa') =>
      beginAhead(parts, member, key, before),
    choose: (key: string, ahead: KeyAhead | null, repeat = key) =>
      chosenKey(parts, 'rosa', { key, repeat }, ahead)
  }
}

describe('a key that is worked on while it is typed again', () => {
  it('is not hashed a second time when it is taken', async () => {
    const { begin, choose, hashed } = counter()
    const ahead = begin(KEY)
    expect(await choose(KEY, ahead)).toMatchObject({ ok: true, value: { hash: `hash of ${KEY}`, salt: '1' } })
    expect(hashed).toEqual([KEY])
  })

  it('is never taken for another one: what was typed both times is what counts', async () => {
    const { begin, choose } = counter()
    const ahead = begin(KEY)
    expect(await choose(OTHER, ahead)).toMatchObject({ ok: true, value: { hash: `hash of ${OTHER}` } })
    expect(await choose(KEY, ahead, OTHER)).toMatchObject({ ok: false, failure: { kind: 'keys-differ' } })
  })

  it('is not taken for another person, whose present key it may be', async () => {
    const { begin, choose, hashed } = counter()
    expect(await choose(KEY, begin(KEY, null, 'beto'))).toMatchObject({ ok: true, value: { salt: '2' } })
    expect(hashed).toEqual([KEY, KEY])
  })

  it('is refused where it is the present key, and by the rules, as without it', async () => {
    const { begin, choose } = counter()
    const present = { ok: false, failure: { kind: 'key-refused', findings: ['old-key'] } }
    expect(await choose(OLD, begin(OLD))).toMatchObject(present)
    expect(await choose(OLD, null)).toMatchObject(present)
    expect(await choose('aaaaaaaa', begin('aaaaaaaa'))).toMatchObject({ failure: { kind: 'key-refused' } })
  })

  it('is worked on again where that failed', async () => {
    const { begin, choose, fail } = counter()
    fail(true)
    const ahead = begin(KEY)
    await expect(ahead.work).rejects.toThrow('no memory')
    fail(false)
    expect(await choose(KEY, ahead)).toMatchObject({ ok: true, value: { salt: '2' } })
  })

  it('keeps others waiting: one at a time, however many are asked for', async () => {
    const { begin, hold, letGo, hashed } = counter()
    hold()
    const first = begin(KEY)
    expect(begin(OTHER, first)).toBe(first)
    expect(begin(KEY, first)).toBe(first)
    letGo()
    await first.work
    expect(begin(KEY, first)).toBe(first)
    const second = begin(OTHER, first)
    await second.work
    expect(hashed).toEqual([KEY, OTHER])
  })

  it('is hashed after it was compared while nobody waits, and meanwhile where somebody does', async () => {
    const { begin, choose, holdComparing, letGo, hashed } = counter()
    holdComparing()
    const ahead = begin(KEY)
    await new Promise(setImmediate)
    expect(hashed).toEqual([])
    letGo()
    await ahead.work
    expect(hashed).toEqual([KEY])
    holdComparing()
    const chosen = choose(OTHER, null)
    await new Promise(setImmediate)
    expect(hashed).toEqual([KEY, OTHER])
    letGo()
    expect(await chosen).toMatchObject({ ok: true, value: { hash: `hash of ${OTHER}` } })
  })

  it('is over before anybody says that nothing of the person is left', async () => {
    const { begin, hold, letGo } = counter()
    hold()
    const over: string[] = []
    const waited = aheadOver(begin(KEY)).then(() => over.push('over'))
    await new Promise(setImmediate)
    expect(over).toEqual([])
    letGo()
    await waited
    await aheadOver(null)
  })

  it('is kept as a keyed hash, never as what was typed', async () => {
    const { begin } = counter()
    const ahead = begin(KEY)
    await ahead.work
    expect(JSON.stringify({ ...ahead, work: null })).not.toContain(KEY)
  })
})
