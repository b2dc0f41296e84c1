import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../../../src-main/directory/port'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { cedulaNumber, memberFields } from '../../support/member-lines'
import { anything } from '../../support/anything'

let world: DirectoryWorld
const found = async (number: number): Promise<Member> => {
  const member = await world.directory.find(cedulaNumber(number))
  if (!member) throw new Error(`nobody has cédula ${cedulaNumber(number)}`)
  return member
}

beforeAll(async () => {
  world = await openDirectoryWorld()
  await world.take([
    memberFields({ cedula: cedulaNumber(1), email_2: 'otra@example.org', email_2_since: '2001-01-01' }),
    memberFields({ cedula: cedulaNumber(2), key_blocked: 'yes', key_expires: '2020-06-01' }),
    memberFields({ cedula: cedulaNumber(3), key_expires: '2026-11-20' }),
    memberFields({ cedula: cedulaNumber(4), key_expires: '2026-11-21' }),
    memberFields({
      cedula: cedulaNumber(5),
      key: '',
      key_set: '',
      email_1: '',
      email_1_since: '',
      phone: ''
    }),
    memberFields({ cedula: cedulaNumber(6), deceased: 'yes', foreigner: 'yes', kind: 'pensioner' })
  ])
})
afterAll(() => world.close())

describe('a member of the local directory', () => {
  it('is found by cédula and by id, with everything the port tells', async () => {
    const member = await found(1)
    expect(await world.directory.get(member.id)).toEqual(member)
    expect(member).toEqual({
      id: expect.any(String) as string,
      cedula: cedulaNumber(1),
      givenNames: 'Íngrid Belén',
      surnames: 'Ñauñay Peña',
      birthDate: '1980-03-05',
      kind: 'affiliate',
      foreigner: false,
      deceased: false,
      phone: '0990 001 234',
      addresses: [
        { id: expect.any(String) as string, address: 'otra@example.org', registeredAt: Date.UTC(2001, 0, 1) },
        {
          id: expect.any(String) as string,
          address: 'ingrid@example.com',
          registeredAt: Date.UTC(2010, 0, 2)
        }
      ],
      key: 'working',
      questions: ['first-job-city', 'first-job-year', 'first-pet', 'first-school']
    })
  })

  it('may have no way to be reached and no key', async () => {
    expect(await found(5)).toMatchObject({ addresses: [], phone: null, key: 'none' })
  })

  it('may be a foreigner, a pensioner, recorded as deceased', async () => {
    expect(await found(6)).toMatchObject({ foreigner: true, kind: 'pensioner', deceased: true })
  })

  it('whose key is blocked is told so even when it has expired, too', async () => {
    expect((await found(2)).key).toBe('blocked')
  })

  it('has a key that expires at the beginning of the day that the file names, and not before', async () => {
    expect((await found(3)).key).toBe('expired')
    expect((await found(4)).key).toBe('working')
    world.clock.set(Date.UTC(2026, 10, 21))
    expect((await found(4)).key).toBe('expired')
    world.clock.set(Date.UTC(2026, 10, 21) - 1)
    expect((await found(4)).key).toBe('working')
  })

  it('nobody is found for a cédula or an id that nobody has', async () => {
    expect(await world.directory.find(cedulaNumber(99))).toBeNull()
    expect(await world.directory.get('')).toBeNull()
  })
})

describe('a contact that the member disowns', () => {
  it('stays on record and is marked, at the first time only', async () => {
    const member = await found(1)
    const [first] = member.addresses
    for (const at of [1000, 2000])
      await world.store.commit(anything, async (tx) => {
        await world.directory.disownContact(tx, member.id, first?.id ?? '', at)
        await world.directory.disownContact(tx, member.id, 'phone', at)
      })
    expect(await found(1)).toEqual(member)
    const rows = await world.store.read
      .selectFrom('member_address')
      .select(['address', 'disowned_at'])
      .where('member_id', '=', member.id)
      .orderBy('registered_at')
      .execute()
    expect(rows.map(({ disowned_at }) => disowned_at)).toEqual([1000, null])
    const phone = world.store.read
      .selectFrom('member')
      .select('phone_disowned_at')
      .where('id', '=', member.id)
    expect(await phone.executeTakeFirst()).toEqual({ phone_disowned_at: 1000 })
  })

  it('is never one of somebody else', async () => {
    const [theirs, mine] = [await found(2), await found(3)]
    await world.store.commit(anything, (tx) =>
      world.directory.disownContact(tx, mine.id, theirs.addresses[0]?.id ?? '', 1000)
    )
    const marked = world.store.read
      .selectFrom('member_address')
      .select('id')
      .where('disowned_at', 'is not', null)
      .where('member_id', 'in', [theirs.id, mine.id])
    expect(await marked.execute()).toEqual([])
  })
})
