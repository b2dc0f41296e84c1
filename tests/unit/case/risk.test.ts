import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { isOffHours, riskOf } from '../../../src-main/domain/risk'
import { A_MORNING } from '../../support/test-clock'
import {
  address,
  approval,
  beto,
  carla,
  code,
  facts,
  openAll,
  policy,
  review,
  upTo
} from '../../support/case-world'

const proved = upTo.proved().value
const flags = (change: Partial<typeof facts>, approver = beto) =>
  riskOf(proved, approver, { ...facts, ...change }, A_MORNING, policy)

describe('risk flags', () => {
  it('are none on a usual morning', () => {
    expect(flags({})).toEqual({ flags: [], needsSupervisor: false })
  })

  it('see a surname in common, whatever the accents; particles are no surname', () => {
    const cousin = { surnames: 'Peña NAUTA', address: null }
    expect(flags({ involved: [cousin] }).flags).toEqual(['first-officer-related'])
    expect(
      flags({
        involved: [{ surnames: 'de la Torre', address: null }],
        member: { ...facts.member!, surnames: 'de la Cruz' }
      }).flags
    ).toEqual([])
    expect(flags({}, { ...beto, surnames: 'Chiluisa Mora' })).toEqual({
      flags: ['second-officer-related'],
      needsSupervisor: true
    })
  })

  it("see the officer's own mailbox as the new address", () => {
    const own = { ...beto, address: 'NUEVA@correo.example' }
    expect(flags({}, own).flags).toEqual(['second-officer-related'])
  })

  it('count the officer and the pair', () => {
    const { limits } = policy
    const over = { flags: ['over-limits'], needsSupervisor: true }
    expect(flags({ load: { officerHour: limits.perOfficerHour, officerDay: 0, pairDay: 0 } })).toEqual(over)
    expect(flags({ load: { officerHour: 0, officerDay: limits.perOfficerDay, pairDay: 0 } })).toEqual(over)
    expect(flags({ load: { officerHour: 0, officerDay: 0, pairDay: limits.perPairDay } })).toEqual(over)
    const under = { officerHour: limits.perOfficerHour - 1, officerDay: 0, pairDay: limits.perPairDay - 1 }
    expect(flags({ load: under }).flags).toEqual([])
  })

  it('see an earlier fraud case', () => {
    expect(flags({ fraudOpen: true })).toEqual({ flags: ['open-fraud-case'], needsSupervisor: true })
  })

  it('see a shared mailbox, another reader, an odd address, no mailbox', () => {
    const given = (change: Parameters<typeof address>[0]) =>
      riskOf(upTo.checked().do(address(change)).do(code()).value, beto, facts, A_MORNING, policy)
    expect(given({ otherMembers: 2 })).toEqual({ flags: ['shared-mailbox'], needsSupervisor: true })
    expect(given({ otherMembers: 1 }).flags).toEqual([])
    expect(given({ reader: 'somebody-else' }).flags).toEqual(['somebody-else-reads'])
    expect(given({ warnings: ['disposable'] })).toEqual({ flags: ['odd-address'], needsSupervisor: false })
    expect(given({ path: 'paper', paperMac: 'x' }).flags).toEqual(['paper-path'])
  })

  it("know the office's own clock", () => {
    const open = (at: number, offset = -300) => !isOffHours(at, offset, policy.limits)
    expect(open(A_MORNING)).toBe(true)
    expect(open(A_MORNING - 3 * HOUR)).toBe(false) // 06:00 on the mainland
    expect(open(A_MORNING - 2 * HOUR)).toBe(true)
    expect(open(A_MORNING - 2 * HOUR, -360)).toBe(false) // 06:00 in Galápagos
    expect(open(A_MORNING + 24 * HOUR)).toBe(false) // Saturday
  })
})

describe('a score', () => {
  it('never refuses by itself: it asks for an answer, a supervisor, and tells', () => {
    const story = upTo.proved()
    story.facts = { ...facts, load: { officerHour: 6, officerDay: 0, pairDay: 0 } }
    openAll(story.do(review()))
    expect(story.try(approval())).toMatchObject({ failure: 'needs-supervisor' })
    openAll(story.do(review(carla)), carla).do(approval(carla))
    expect(story.value.state).toBe('approved')
    expect(story.effects).toContainEqual({
      do: 'raise-alert',
      alert: 'over-limits',
      officers: ['ana', 'carla'],
      detail: null
    })
  })

  it('is counted again at the approval', () => {
    const story = upTo.reviewed()
    story.facts = { ...facts, load: { officerHour: 6, officerDay: 0, pairDay: 0 } }
    expect(story.try(approval())).toMatchObject({ failure: 'needs-supervisor' })
  })

  it('must be answered, and the answer accepted', () => {
    const story = upTo
      .checked()
      .do(address({ reader: 'family' }))
      .do(code())
      .do(review())
    const flag = 'somebody-else-reads'
    const answer = {
      kind: 'flagAnswered',
      by: beto,
      flag,
      accepted: true,
      text: 'Su hija, presente.'
    } as const
    expect(story.try(answer)).toMatchObject({ failure: 'evidence-unopened' })
    for (const item of ['person', 'document', 'address', 'channels', 'officers', flag])
      story.do({ kind: 'evidenceOpened', by: beto, item })
    expect(story.try(approval())).toMatchObject({ failure: 'flag-unanswered' })
    expect(story.try({ ...answer, text: ' ' })).toMatchObject({ failure: 'reason-missing' })
    expect(story.try({ ...answer, by: carla })).toMatchObject({ failure: 'not-allowed' })
    expect(story.try({ ...answer, flag: 'other' })).toMatchObject({ failure: 'answers-incomplete' })
    story.do({ ...answer, accepted: false })
    expect(story.try(approval())).toMatchObject({ failure: 'flag-unanswered' })
    story.do(answer).do(approval())
    expect(story.value.state).toBe('approved')
  })

  it('tells of a review faster than anybody reads', () => {
    const story = upTo.proved().do(review())
    for (const item of ['person', 'document', 'address', 'channels', 'officers'])
      story.do({ kind: 'evidenceOpened', by: beto, item })
    story.do(approval())
    expect(story.effects).toContainEqual({
      do: 'raise-alert',
      alert: 'fast-review',
      officers: ['ana', 'beto'],
      detail: null
    })
  })
})
