import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { cedulaNumber, memberFields } from '../../support/member-lines'

const RIGHT = [
  { question: 'first-school', answer: 'escuela n 3 RIO VERDE' },
  { question: 'first-pet', answer: ' ñono. ' }
]
const WRONG = { question: 'first-pet', answer: 'Canelo' }

let world: DirectoryWorld
let member: string
let bare: string
const idOf = async (cedula: string) => (await world.directory.find(cedula))?.id ?? ''

beforeAll(async () => {
  world = await openDirectoryWorld()
  await world.take([
    memberFields({ cedula: cedulaNumber(1) }),
    memberFields({
      cedula: cedulaNumber(2),
      ...{ 'answer_first-school': '', 'answer_first-pet': '' },
      ...{ 'answer_first-job-year': '', 'answer_first-job-city': '' }
    })
  ])
  member = await idOf(cedulaNumber(1))
  bare = await idOf(cedulaNumber(2))
})
afterAll(() => world.close())

const matches = (id: string | null, given: { question: string; answer: string }[]) =>
  world.directory.answersMatch(id, given)

describe('the answers', () => {
  it('match when all are right, however they are written', async () => {
    expect(await matches(member, RIGHT)).toBe(true)
    expect(await matches(member, [...RIGHT].reverse())).toBe(true)
    expect(await matches(member, RIGHT.slice(0, 1))).toBe(true)
  })

  it('do not match when any is wrong', async () => {
    expect(await matches(member, [RIGHT[0] ?? WRONG, WRONG])).toBe(false)
    expect(await matches(member, [WRONG, RIGHT[0] ?? WRONG])).toBe(false)
    expect(await matches(member, [WRONG])).toBe(false)
  })

  it('do not match a question that was not enrolled, an empty answer, or none at all', async () => {
    expect(await matches(member, [...RIGHT, { question: 'childhood-friend', answer: 'Lucho' }])).toBe(false)
    expect(await matches(member, [{ question: 'first-pet', answer: '¿?' }])).toBe(false)
    expect(await matches(member, [])).toBe(false)
  })

  it('of somebody else do not match, nor any of nobody', async () => {
    expect(await matches(bare, RIGHT)).toBe(false)
    expect(await matches(null, RIGHT)).toBe(false)
    expect(await matches('nobody', RIGHT)).toBe(false)
  })

  it('stand nowhere in the store in clear text, and no two have one salt', async () => {
    const rows = await world.store.read.selectFrom('member_answer').selectAll().execute()
    expect(rows.length).toBe(4)
    expect(JSON.stringify(rows)).not.toMatch(/rio ?verde|noño|pillaro/i)
    expect(new Set(rows.map(({ salt }) => salt)).size).toBe(rows.length)
  })
})

describe('the work for the answers', () => {
  const unenrolled = [
    { question: 'childhood-friend', answer: 'Lucho' },
    { question: 'childhood-street', answer: 'Larga' }
  ]
  const costs = async (id: string | null, given: { question: string; answer: string }[]) => {
    world.work()
    await matches(id, given)
    return world.work()
  }

  it('is the same for right and wrong, for a member, somebody not enrolled, and nobody', async () => {
    const expected = await costs(member, RIGHT)
    expect(expected).toEqual(['demo', 'demo'])
    expect(await costs(member, [WRONG, ...RIGHT.slice(0, 1)])).toEqual(expected)
    expect(await costs(member, unenrolled)).toEqual(expected)
    expect(await costs(bare, RIGHT)).toEqual(expected)
    expect(await costs(null, RIGHT)).toEqual(expected)
    expect(await costs('nobody', unenrolled)).toEqual(expected)
  })

  it('stays the same when some answers have an older cost than others', async () => {
    await world.take([memberFields({ cedula: cedulaNumber(3) })], 'scrypt-2026-answer')
    const newer = await idOf(cedulaNumber(3))
    expect(await matches(newer, RIGHT)).toBe(true)
    const expected = await costs(newer, RIGHT)
    expect([...expected].sort()).toEqual(['demo', 'demo', 'scrypt-2026-answer', 'scrypt-2026-answer'])
    expect(await costs(member, RIGHT)).toEqual(expected)
    expect(await costs(bare, RIGHT)).toEqual(expected)
    expect(await costs(null, RIGHT)).toEqual(expected)
  })
})
