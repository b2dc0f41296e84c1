import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isCedula } from '../../../src-main/contract/cedula'
import { questionIds } from '../../../src-main/contract/questions'
import { readRuc } from '../../../src-main/contract/ruc'
import { demoMemberSchema, type DemoMember } from '../../../src-main/contract/screen-views'
import { demoCard, seedDemo } from '../../../src-main/directory/demo-directory'
import type { Member } from '../../../src-main/directory/port'
import { ageAt } from '../../../src-main/domain/age'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { memberFields } from '../../support/member-lines'

let world: DirectoryWorld
let members: Member[]
const all = async () => {
  const rows = await world.store.read.selectFrom('member').select('id').execute()
  return (await Promise.all(rows.map(({ id }) => world.directory.get(id)))).filter((one) => one !== null)
}
const having = (test: (member: Member) => boolean) => members.filter(test).length
const age = (member: Member) => ageAt(member.birthDate, world.clock.now())

beforeAll(async () => {
  world = await openDirectoryWorld()
  await seedDemo(world)
  members = await all()
})
afterAll(() => world.close())

describe('the demo’s members', () => {
  it('are at least 300 with cédulas of every province, and abroad', () => {
    expect(members.length).toBeGreaterThanOrEqual(300)
    expect(members.filter(({ cedula }) => !isCedula(cedula))).toEqual([])
    const provinces = new Set(members.map(({ cedula }) => cedula.slice(0, 2)))
    expect([...provinces].sort()).toEqual([
      ...Array.from({ length: 24 }, (_, at) => String(at + 1).padStart(2, '0')),
      '30'
    ])
    expect(having(({ cedula }) => cedula[2] === '6')).toBeGreaterThanOrEqual(20)
  })

  it.each<[string, number, (member: Member) => boolean]>([
    ['without an e-mail', 20, ({ addresses }) => addresses.length === 0],
    ['with two addresses', 20, ({ addresses }) => addresses.length === 2],
    ['with a blocked key', 20, ({ key }) => key === 'blocked'],
    ['with an expired key', 10, ({ key }) => key === 'expired'],
    ['who never had a key', 5, ({ key }) => key === 'none'],
    ['with too few questions enrolled', 5, ({ questions }) => questions.length < 2],
    ['recorded as deceased', 4, ({ deceased }) => deceased],
    ['who are foreigners', 20, ({ foreigner }) => foreigner],
    ['who are pensioners', 50, ({ kind }) => kind === 'pensioner'],
    ['who are pensioners under 40', 3, (member) => member.kind === 'pensioner' && age(member) < 40],
    ['who are minors of 15 and more', 1, (member) => age(member) >= 15 && age(member) < 18],
    ['who are under 15', 1, (member) => age(member) < 15],
    ['with an ñ', 50, ({ surnames, givenNames }) => /ñ/i.test(surnames + givenNames)],
    ['with an accent', 100, ({ surnames, givenNames }) => /[áéíóú]/i.test(surnames + givenNames)]
  ])('include some %s: at least %d', (_, least, test) => {
    expect(having(test)).toBeGreaterThanOrEqual(least)
  })

  it('include namesakes, two of them even with the same birthday, and an address of many', () => {
    const times = (list: string[]) => {
      const counts = new Map<string, number>()
      for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
      return Math.max(...counts.values())
    }
    const name = ({ givenNames, surnames }: Member) => `${givenNames} ${surnames}`
    expect(times(members.map(name))).toBe(3)
    expect(times(members.map((member) => `${name(member)} ${member.birthDate}`))).toBe(2)
    expect(times(members.flatMap(({ addresses }) => addresses.map(({ address }) => address)))).toBe(5)
  })

  it('can be written to by nobody: every address is on a domain reserved for examples', async () => {
    const employers = await world.store.read.selectFrom('employer').select('email').execute()
    const addresses = [
      ...members.flatMap((member) => member.addresses.map(({ address }) => address)),
      ...employers.flatMap(({ email }) => email ?? [])
    ]
    expect(addresses.length).toBeGreaterThan(300)
    expect(addresses.filter((one) => !/@(example\.(com|org|net)|[a-z0-9]+\.example)$/.test(one))).toEqual([])
  })

  it('have keys that are hashed at the demo’s own cost', async () => {
    const used = await world.store.read.selectFrom('member_key').select('scrypt').distinct().execute()
    expect(used).toEqual([{ scrypt: 'demo' }])
  })

  it('come once: a directory that has members is left alone', async () => {
    await seedDemo(world)
    expect(await all()).toEqual(members)
    const other = await openDirectoryWorld()
    await other.take([memberFields()])
    await seedDemo(other)
    expect(await other.store.read.selectFrom('member').selectAll().execute()).toHaveLength(1)
    await other.close()
  })
})

describe('the demo’s employers', () => {
  it('are forty with every kind of number, represented by living members', async () => {
    const employers = await world.store.read.selectFrom('employer').selectAll().execute()
    const readings = employers.map(({ ruc }) => readRuc(ruc))
    expect(employers).toHaveLength(40)
    expect(readings).not.toContain(null)
    for (const holder of ['natural', 'company', 'public', 'domestic'] as const)
      expect(readings.filter((one) => one?.holders.includes(holder)).length).toBeGreaterThanOrEqual(3)
    expect(readings.filter((one) => one?.unconfirmed).length).toBeGreaterThanOrEqual(5)
    const living = new Set(members.filter(({ deceased }) => !deceased).map(({ cedula }) => cedula))
    expect(employers.filter((one) => !living.has(one.representative_cedula))).toEqual([])
    expect(new Set(employers.map((one) => one.representative_cedula)).size).toBeLessThan(employers.length)
  })
})

describe('the demo’s card', () => {
  let card: DemoMember[]
  const member = async (story: DemoMember['story']) => {
    const shown = card.find((one) => one.story === story)
    const known = shown && (await world.directory.find(shown.cedula))
    if (!known) throw new Error(`nobody on the card for ${story}`)
    return known
  }
  beforeAll(async () => {
    card = await demoCard()
  })

  it('shows one member for each story, in order', () => {
    expect(card.map(({ story }) => story)).toEqual(demoMemberSchema.shape.story.options)
  })

  it.each<[DemoMember['story'], Partial<Member>, number]>([
    ['email', { key: 'working' }, 1],
    ['two-addresses', { key: 'working' }, 2],
    ['no-email', { key: 'working' }, 0],
    ['blocked', { key: 'blocked' }, 1],
    ['expired', { key: 'expired' }, 1],
    ['first-key', { key: 'none' }, 1]
  ])('tells the truth about %s', async (story, truth, addresses) => {
    const known = await member(story)
    expect(known).toMatchObject({ ...truth, deceased: false })
    expect(known.addresses).toHaveLength(addresses)
    expect(age(known)).toBeGreaterThanOrEqual(18)
  })

  it('has the right answer to every question that can be asked', async () => {
    for (const { cedula, name, answers } of card) {
      const known = await world.directory.find(cedula)
      expect(name).toBe(`${known?.givenNames} ${known?.surnames}`)
      expect(Object.keys(answers).sort()).toEqual([...(known?.questions ?? [])].sort())
      expect(Object.keys(answers)).toHaveLength(4)
      expect(questionIds).toEqual(expect.arrayContaining(Object.keys(answers)))
      const given = Object.entries(answers).map(([question, answer]) => ({ question, answer }))
      expect(await world.directory.answersMatch(known?.id ?? null, given)).toBe(true)
    }
  })
})
