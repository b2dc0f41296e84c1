import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMember } from '../../../src-main/store/members'
import { openDirectoryWorld, type DirectoryWorld } from '../../support/directory-world'
import { cedulaNumber, memberFields } from '../../support/member-lines'

const GIVEN = [
  { question: 'first-school', answer: 'another' },
  { question: 'first-pet', answer: 'another' }
]
/**
 * At real costs. Forgotten work shows as a hundredth of the time; a machine busy with other tests makes single rounds
 * several times longer, hardly the shortest of both. (That every scrypt is there is counted in answers.test.ts.)
 */
const ROUNDS = 5
const RATIO = 3

let world: DirectoryWorld
let member: string

beforeAll(async () => {
  world = await openDirectoryWorld()
  await world.take([memberFields()], 'scrypt-2026-answer')
  member = (await world.directory.find(cedulaNumber(1)))?.id ?? ''
})
afterAll(() => world.close())

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

it('the time of the answers tells nobody whether there is such a member', async () => {
  const times: Record<'member' | 'nobody', number[]> = { member: [], nobody: [] }
  // turn by turn, so that whatever else the machine does falls on both
  for (let round = 0; round < ROUNDS; round++) {
    times.member.push(await timed(() => world.directory.answersMatch(member, GIVEN)))
    times.nobody.push(await timed(() => world.directory.answersMatch(null, GIVEN)))
  }
  const ratio = Math.min(...times.nobody) / Math.min(...times.member)
  expect(ratio).toBeGreaterThan(1 / RATIO)
  expect(ratio).toBeLessThan(RATIO)
  // and it was real work that was compared
  expect(Math.min(...times.member)).toBeGreaterThan(20)
})

describe('looking somebody up', () => {
  it('asks the store the same things for a member and for nobody', async () => {
    const asked = async (cedula: string) => {
      const queries: string[] = []
      const read = world.store.read.withPlugin({
        transformQuery: ({ node }) => {
          queries.push(node.kind)
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result)
      })
      await findMember(read, { cedula })
      return queries
    }
    expect(await asked(cedulaNumber(1))).toHaveLength(4)
    expect(await asked(cedulaNumber(99))).toEqual(await asked(cedulaNumber(1)))
  })
})
