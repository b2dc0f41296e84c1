import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { cedulaNumber, memberFields } from '../../support/member-lines'
import { anything } from '../../support/anything'

const WORKING = cedulaNumber(1)
const BLOCKED = cedulaNumber(2)
const EXPIRED = cedulaNumber(3)
const NEVER = cedulaNumber(4)
const NOBODY = cedulaNumber(99)

let world: DirectoryWorld
/** A key made ready as `prepareKey` does, but cheaply: the real cost is one test's subject. */
const prepared = (key: string) => world.hasher.hash(key, 'demo')
const idOf = async (cedula: string) => (await world.directory.find(cedula))?.id ?? ''

beforeAll(async () => {
  world = await openDirectoryWorld()
  await world.take([
    memberFields({ cedula: WORKING }),
    memberFields({ cedula: BLOCKED, key_blocked: 'yes' }),
    memberFields({ cedula: EXPIRED, key_expires: '2021-01-01' }),
    memberFields({ cedula: NEVER, key: '', key_set: '' })
  ])
})
afterAll(() => world.close())

describe('the login test', () => {
  it.each([
    ['the key of a working account', WORKING, 'Nevado4821', true],
    ['another key', WORKING, 'Nevado4822', false],
    ['the key in another case', WORKING, 'nevado4821', false],
    ['nothing', WORKING, '', false],
    ['the key of a blocked account', BLOCKED, 'Nevado4821', false],
    ['the key of an expired account', EXPIRED, 'Nevado4821', false],
    ['any key where there never was one', NEVER, 'Nevado4821', false],
    ['any key of nobody', NOBODY, 'Nevado4821', false]
  ])('with %s', async (_, cedula, key, opens) => {
    expect(await world.directory.keyWorks(cedula, key)).toBe(opens)
  })

  it('hashes once, whoever it is for', async () => {
    world.work()
    for (const cedula of [WORKING, BLOCKED, NEVER, NOBODY]) {
      await world.directory.keyWorks(cedula, 'Nevado4821')
      expect(world.work()).toHaveLength(1)
    }
  })
})

describe('the present key', () => {
  it('is known, whatever the state of the account', async () => {
    for (const cedula of [WORKING, BLOCKED, EXPIRED])
      expect(await world.directory.isPresentKey(await idOf(cedula), 'Nevado4821')).toBe(true)
  })

  it('is no other, and none where there is none', async () => {
    expect(await world.directory.isPresentKey(await idOf(WORKING), 'Nevado4822')).toBe(false)
    expect(await world.directory.isPresentKey(await idOf(NEVER), 'Nevado4821')).toBe(false)
    expect(await world.directory.isPresentKey('', 'Nevado4821')).toBe(false)
  })
})

describe('a new key', () => {
  it.each([
    ['takes the place of a working one', WORKING],
    ['lifts a block', BLOCKED],
    ['ends an expiry', EXPIRED],
    ['may be the first', NEVER]
  ])('%s', async (_, cedula) => {
    const id = await idOf(cedula)
    const key = await prepared('Totora77')
    await world.store.commit(anything, (tx) => world.directory.setKey(tx, id, key, 5000))
    expect(await world.directory.keyWorks(cedula, 'Totora77')).toBe(true)
    expect(await world.directory.keyWorks(cedula, 'Nevado4821')).toBe(false)
    expect((await world.directory.find(cedula))?.key).toBe('working')
  })

  it('is hashed at the cost of keys, whatever the cost of the one before', async () => {
    const id = await idOf(WORKING)
    const key = await world.directory.prepareKey('Totora78')
    expect(key.scrypt).toBe('scrypt-2026')
    await world.store.commit(anything, (tx) => world.directory.setKey(tx, id, key, 5500))
    expect(await world.directory.keyWorks(WORKING, 'Totora78')).toBe(true)
  })

  it('is not there when its transaction fails', async () => {
    const before = await prepared('Balsa1234')
    const id = await idOf(WORKING)
    await world.store.commit(anything, (tx) => world.directory.setKey(tx, id, before, 6000))
    const after = await prepared('Cacao1234')
    const failing = world.store.commit(anything, async (tx) => {
      await world.directory.setKey(tx, id, after, 7000)
      throw new Error('the message could not be posted')
    })
    await expect(failing).rejects.toThrow('the message could not be posted')
    expect(await world.directory.isPresentKey(id, 'Balsa1234')).toBe(true)
    expect(await world.directory.isPresentKey(id, 'Cacao1234')).toBe(false)
  })

  it('is never given to nobody', async () => {
    const key = await prepared('Totora77')
    await expect(
      world.store.commit(anything, (tx) => world.directory.setKey(tx, 'x', key, 1))
    ).rejects.toThrow()
  })

  it('stands nowhere in the store in clear text', async () => {
    const rows = await world.store.read.selectFrom('member_key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/totora|balsa|nevado/i)
  })
})
