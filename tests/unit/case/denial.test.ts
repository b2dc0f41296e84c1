import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { beto, carla, type CaseStory, denial, facts, upTo } from '../../support/case-world'

const open = ['opened', 'checked', 'given', 'proved', 'reviewed', 'approved', 'holding'] as const
const kinds = (story: CaseStory) => story.effects.map((effect) => effect.do)
const messages = (story: CaseStory) =>
  story.effects.flatMap((effect) => (effect.do === 'post' ? [[effect.recipient, effect.content]] : []))

describe('freezing', () => {
  it('drops what was staged, tells everybody, and marks the member for downstream', () => {
    const story = upTo.holding().later(HOUR).do(denial())
    expect(story.value).toMatchObject({
      state: 'frozen',
      stagedKey: null,
      verification: null,
      ending: { by: 'old-channel', reason: 'not-me', words: 'frozen' }
    })
    expect(kinds(story)).toEqual(['raise-alert', 'flag-member', 'post', 'post'])
    expect(messages(story)).toMatchObject([
      ['vieja@correo.example', { kind: 'case-change-ended', mailbox: 'old', how: 'frozen' }],
      ['nueva@correo.example', { kind: 'case-change-ended', mailbox: 'new', how: 'frozen' }]
    ])
    expect(story.later(100 * HOUR).try({ kind: 'holdEnded' })).toMatchObject({ failure: 'wrong-state' })
  })

  it.each(open)('wins in the state %s', (state) => {
    const byStaff = { by: { kind: 'staff', officer: carla }, code: false, text: 'Llamó la titular.' } as const
    expect(upTo[state]().do(denial(byStaff)).value.state).toBe('frozen')
  })

  it('needs the code, or a supervisor', () => {
    expect(upTo.holding().try(denial({ code: false }))).toMatchObject({ failure: 'code-wrong' })
    const byOfficer = { by: { kind: 'staff', officer: beto }, text: 'Por teléfono.' } as const
    expect(upTo.holding().try(denial({ ...byOfficer, code: false }))).toMatchObject({
      failure: 'not-allowed'
    })
    expect(upTo.holding().do(denial({ ...byOfficer, code: true })).value.state).toBe('frozen')
    expect(upTo.holding().try(denial({ ...byOfficer, code: true, text: '' }))).toMatchObject({
      failure: 'reason-missing'
    })
    const own = { by: { kind: 'staff', officer: { ...carla, cedula: '1712345675' } }, text: 'Yo.' } as const
    expect(upTo.holding().try(denial(own))).toMatchObject({ failure: 'own-record' })
  })

  it('is not stopped by a pause', () => {
    const story = upTo.holding().do({ kind: 'paused', by: beto })
    expect(story.do(denial()).value.state).toBe('frozen')
  })
})

describe('"no fui yo"', () => {
  it('brings the earlier address back, locks the key, and opens a fraud case', () => {
    const story = upTo.active().later(239 * HOUR)
    story.facts = {
      ...story.facts,
      member: { ...facts.member!, addresses: [{ id: 'case.address', address: 'nueva@correo.example' }] }
    }
    story.do(denial())
    expect(story.value).toMatchObject({ state: 'undone', ending: { words: 'undone' } })
    expect(story.effects.slice(0, 6)).toEqual([
      { do: 'lock-key', memberId: 'member' },
      { do: 'restore-addresses', memberId: 'member', restore: ['old'], retire: ['case.address'] },
      {
        do: 'flag-member',
        memberId: 'member',
        contactChangedAt: story.now,
        holdUntil: story.now + 240 * HOUR
      },
      { do: 'open-fraud-case', reason: 'not-me' },
      { do: 'freeze-open-case', cedula: '1712345675' },
      { do: 'raise-alert', alert: 'undone', officers: ['ana', 'beto'], detail: 'old-channel' }
    ])
  })

  it('ends what came after the denied change too', () => {
    const story = upTo.active()
    story.facts = {
      ...story.facts,
      member: { ...facts.member!, addresses: [{ id: 'third', address: 'tercera@correo.example' }] }
    }
    story.do(denial())
    expect(story.effects).toContainEqual({
      do: 'restore-addresses',
      memberId: 'member',
      restore: ['old'],
      retire: ['third']
    })
  })

  it('is too late after 240 hours', () => {
    const story = upTo.active().later(240 * HOUR)
    expect(story.try(denial()).ok).toBe(true)
    expect(story.later(1).try(denial())).toMatchObject({ failure: 'too-late' })
  })
})
