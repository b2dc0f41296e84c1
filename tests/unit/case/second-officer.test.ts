import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import {
  address,
  admin,
  ana,
  approval,
  beto,
  carla,
  code,
  facts,
  here,
  key,
  openAll,
  review,
  upTo
} from '../../support/case-world'

describe('address proved → approved', () => {
  it('is a second officer, who opened every item', () => {
    const story = upTo.proved().do(review())
    expect(story.value.verification).toMatchObject({ act: 'approve', officers: ['ana', 'beto'] })
    expect(story.try(approval())).toMatchObject({ failure: 'evidence-unopened' })
    openAll(story).do(approval())
    expect(story.value).toMatchObject({
      state: 'approved',
      approval: { officer: 'beto', reason: 'mailbox-lost' },
      verification: { act: 'choose-key', officers: ['ana', 'beto'] }
    })
  })

  it('tells every old address with a freeze code, and the new one without, at once', () => {
    const story = upTo.reviewed().do(approval())
    expect(story.effects.filter((effect) => effect.do === 'post')).toEqual([
      {
        do: 'post',
        messageId: 'case.1',
        recipient: 'vieja@correo.example',
        content: {
          kind: 'case-change-ahead',
          freezeCode: 'XWVTSRQP',
          holdHours: 24,
          undoHours: 240,
          addressChanges: true,
          at: story.now,
          ticket: 'BCDFGHJK',
          ...here
        }
      },
      {
        do: 'post',
        messageId: 'case.2',
        recipient: 'nueva@correo.example',
        content: { kind: 'case-change-ahead-new', holdHours: 24, at: story.now, ticket: 'BCDFGHJK', ...here }
      }
    ])
    expect(story.effects).toContainEqual({
      do: 'flag-member',
      memberId: 'member',
      contactChangedAt: null,
      holdUntil: story.now + (72 + 24 + 240) * HOUR
    })
    expect(JSON.stringify(story.value)).not.toContain('XWVTSRQP')
  })

  it('is never the first officer, an administrator, or the member', () => {
    expect(upTo.proved().try(review(ana))).toMatchObject({ failure: 'same-officer' })
    expect(upTo.reviewed().try(approval(ana))).toMatchObject({ failure: 'same-officer' })
    expect(upTo.reviewed().try(approval(admin))).toMatchObject({ failure: 'not-allowed' })
    const self = { ...beto, cedula: '1712345675' }
    expect(upTo.proved().try(review(self))).toMatchObject({ failure: 'own-record' })
    expect(upTo.reviewed().try(approval(self))).toMatchObject({ failure: 'own-record' })
  })

  it('wants the review of the one who approves', () => {
    expect(upTo.reviewed().try(approval(carla))).toMatchObject({ failure: 'verification-missing' })
    expect(upTo.reviewed().try({ kind: 'evidenceOpened', by: carla, item: 'person' })).toMatchObject({
      failure: 'not-allowed'
    })
  })

  it('goes stale after fifteen minutes; what was opened stays opened for the same officer', () => {
    const story = upTo.reviewed().later(15 * MINUTE)
    expect(story.try(approval())).toMatchObject({ failure: 'verification-missing' })
    story.do(review()).do(approval())
    expect(story.value.state).toBe('approved')
    const other = upTo.reviewed().do(review(carla))
    expect(other.value.review?.opened).toEqual([])
  })

  it('wants words', () => {
    expect(upTo.reviewed().try(approval(beto, { text: '  ' }))).toMatchObject({ failure: 'reason-missing' })
  })

  it('never approves a case of nobody', () => {
    const story = upTo.reviewed()
    story.facts = { ...facts, member: null }
    expect(story.try(approval())).toMatchObject({ failure: 'not-allowed' })
  })
})

describe('approved → holding → active', () => {
  it('stages the key and waits a day', () => {
    const story = upTo.approved().do(key())
    expect(story.value).toMatchObject({
      state: 'holding',
      stagedKey: { salt: 's', hash: 'h', scrypt: '1' },
      hold: { beganAt: story.now, endsAt: story.now + 24 * HOUR, shortened: null },
      verification: null
    })
    expect(story.effects).toEqual([])
    expect(story.later(24 * HOUR - 1).try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
  })

  it('makes address and key active together, and tells both sides', () => {
    const story = upTo.active()
    expect(story.value).toMatchObject({
      state: 'active',
      stagedKey: null,
      activation: { retired: ['old'], added: 'case.address', undoUntil: story.now + 240 * HOUR }
    })
    expect(story.effects.slice(0, 3)).toEqual([
      {
        do: 'replace-address',
        memberId: 'member',
        retire: ['old'],
        addressId: 'case.address',
        address: 'nueva@correo.example'
      },
      { do: 'set-key', memberId: 'member', key: { salt: 's', hash: 'h', scrypt: '1' } },
      {
        do: 'flag-member',
        memberId: 'member',
        contactChangedAt: story.now,
        holdUntil: story.now + 240 * HOUR
      }
    ])
    const told = story.effects.flatMap((effect) => (effect.do === 'post' ? [effect.recipient] : []))
    expect(told).toEqual(['vieja@correo.example', 'nueva@correo.example'])
  })

  it('happens once', () => {
    expect(upTo.active().try({ kind: 'holdEnded' })).toMatchObject({ failure: 'wrong-state' })
  })

  it('changes no address on the paper path, and waits longer', () => {
    const story = upTo
      .checked()
      .do(address({ path: 'paper', paperMac: 'mac' }))
      .do(code())
      .do(review())
    openAll(story).do(approval()).do(key())
    expect(story.value.hold?.endsAt).toBe(story.now + 48 * HOUR)
    story.later(48 * HOUR).do({ kind: 'holdEnded' })
    expect(story.effects.map((effect) => effect.do)).toEqual(['set-key', 'flag-member', 'post'])
  })

  it('stops when the record says meanwhile that the person is gone', () => {
    const story = upTo.holding().later(24 * HOUR)
    story.facts = { ...story.facts, member: { ...facts.member!, deceased: true } }
    story.do({ kind: 'holdEnded' })
    expect(story.value).toMatchObject({ state: 'frozen', stagedKey: null, ending: { words: 'records' } })
  })
})
