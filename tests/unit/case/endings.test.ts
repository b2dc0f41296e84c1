import { describe, expect, it } from 'vitest'
import { openCaseStates } from '../../../src-main/contract/case-words'
import type { CaseEvent } from '../../../src-main/domain/case-event'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import {
  address,
  ana,
  beto,
  carla,
  type CaseStory,
  code,
  dario,
  denial,
  documents,
  facts,
  here,
  key,
  presence,
  review,
  shortening,
  upTo
} from '../../support/case-world'

const open = ['opened', 'checked', 'given', 'proved', 'reviewed', 'approved', 'holding'] as const
const kinds = (story: CaseStory) => story.deeds.map((deed) => deed.do)
const letters = (story: CaseStory) =>
  story.deeds.flatMap((deed) => (deed.do === 'post' ? [[deed.recipient, deed.content]] : []))

describe('shortening the hold', () => {
  it('is a supervisor who had no part, with a reason, and is told of', () => {
    const story = upTo.holding()
    const soon = story.now + HOUR
    story.do(shortening(carla, soon))
    expect(story.value.hold).toMatchObject({
      endsAt: soon,
      shortened: { officer: 'carla', reason: 'medical', text: 'Necesita la orden médica hoy.' }
    })
    expect(story.deeds).toEqual([
      { do: 'raise-alert', alert: 'hold-shortened', officers: ['carla'], detail: 'medical' }
    ])
    story.later(HOUR).do({ kind: 'holdEnded' })
    expect(story.value.state).toBe('active')
  })

  it('is never an officer, the approver, or somebody who checked the person', () => {
    const story = upTo.holding()
    const soon = story.now + HOUR
    expect(story.try(shortening(beto, soon))).toMatchObject({ failure: 'not-allowed' })
    const approver = { ...beto, role: 'supervisor' as const }
    expect(story.try(shortening(approver, soon))).toMatchObject({ failure: 'third-person-needed' })
    const checker = { ...ana, role: 'supervisor' as const }
    expect(story.try(shortening(checker, soon))).toMatchObject({ failure: 'third-person-needed' })
    expect(story.try(shortening({ ...carla, cedula: '1712345675' }, soon))).toMatchObject({
      failure: 'own-record'
    })
  })

  it('wants words, and only ever shortens', () => {
    const story = upTo.holding()
    const wordless = { ...shortening(carla, story.now + HOUR), text: ' ' } as CaseEvent
    expect(story.try(wordless)).toMatchObject({ failure: 'reason-missing' })
    expect(story.try(shortening(carla, story.now + 25 * HOUR))).toMatchObject({ failure: 'too-late' })
    expect(story.try(shortening(carla, story.now - 1))).toMatchObject({ failure: 'too-late' })
  })
})

describe('old channels', () => {
  const held = (fate: CaseStory['facts']['notices'][string]) => {
    const story = upTo.holding()
    story.facts = { ...story.facts, notices: { ...story.facts.notices, 'case.1': fate } }
    return story.later(24 * HOUR)
  }

  it('must have been told: while the letter waits, nothing becomes active', () => {
    expect(held({ state: 'waiting', at: null }).try({ kind: 'holdEnded' })).toMatchObject({
      failure: 'notices-untold'
    })
  })

  it('have the whole hold from when the mail server took the letter', () => {
    const story = held({ state: 'accepted', at: upTo.holding().now + 10 * HOUR })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    expect(story.later(10 * HOUR).do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('that are gone for good do not stop the member', () => {
    const story = held({ state: 'refused', at: upTo.holding().now + 20 * HOUR })
    expect(story.do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('are written to again, with a new code, when the letter died; the hold runs again for it', () => {
    const story = held({ state: 'dead', at: null })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'notices-untold' })
    story.do({ kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'mac-2' } })
    expect(story.value.freezeMacs).toEqual(['mac', 'mac-2'])
    expect(letters(story)).toMatchObject([
      ['vieja@correo.example', { kind: 'case-change-ahead', freezeCode: 'ZZZZZZZZ' }]
    ])
    expect(story.deeds).toContainEqual({
      do: 'raise-alert',
      alert: 'notice-undeliverable',
      officers: [],
      detail: null
    })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    expect(story.later(24 * HOUR).do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('that appeared after the approval are told, and waited for', () => {
    const story = upTo.holding().later(24 * HOUR)
    const member = {
      ...facts.member!,
      addresses: [...facts.member!.addresses, { id: 'more', address: 'otra@correo.example' }]
    }
    story.facts = { ...story.facts, member }
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'notices-untold' })
    story.do({ kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'mac-2' } })
    expect(letters(story).map(([recipient]) => recipient)).toEqual(['otra@correo.example'])
    expect(story.try({ kind: 'noticesRenewed', freezeCode: { code: 'Y', mac: 'y' } })).toMatchObject({
      failure: 'nothing-to-confirm'
    })
    story.later(24 * HOUR).do({ kind: 'holdEnded' })
    expect(story.value.activation?.retired).toEqual(['old', 'more'])
  })
})

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
    expect(letters(story)).toMatchObject([
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
    expect(story.deeds.slice(0, 6)).toEqual([
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
    expect(story.deeds).toContainEqual({
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

describe('withdrawing', () => {
  it.each(open)('is possible in the state %s', (state) => {
    const story = upTo[state]().do({ kind: 'withdrawn', place: here })
    expect(story.value).toMatchObject({ state: 'withdrawn', stagedKey: null, ending: { by: 'member' } })
    expect(letters(story).length).toBe(state === 'approved' || state === 'holding' ? 2 : 0)
  })
})

describe('refusing', () => {
  it('keeps the reason and the words', () => {
    const story = upTo
      .reviewed()
      .do({ kind: 'refused', by: beto, reason: 'address-not-theirs', text: 'Lee el vecino.' })
    expect(story.value).toMatchObject({
      state: 'refused',
      ending: { by: 'beto', reason: 'address-not-theirs', text: 'Lee el vecino.', words: 'refused' }
    })
    expect(story.deeds).toEqual([])
  })

  it('wants words, and nobody refuses their own case', () => {
    expect(upTo.opened().try({ kind: 'refused', by: ana, reason: 'other', text: ' ' })).toMatchObject({
      failure: 'reason-missing'
    })
    const own = { ...ana, cedula: '1712345675' }
    expect(upTo.opened().try({ kind: 'refused', by: own, reason: 'other', text: 'x' })).toMatchObject({
      failure: 'own-record'
    })
  })

  it('under pressure looks like a usual ending, and tells supervisors', () => {
    const story = upTo
      .proved()
      .do({ kind: 'refused', by: beto, reason: 'under-pressure', text: 'Le dictan.' })
    expect(story.value.ending?.words).toBe('in-review')
    expect(kinds(story)).toEqual(['raise-alert'])
  })
})

describe('pausing for review', () => {
  it('stops everything until a supervisor has looked', () => {
    const story = upTo.approved().do({ kind: 'paused', by: beto })
    expect(story.deeds).toEqual([{ do: 'raise-alert', alert: 'paused', officers: ['beto'], detail: null }])
    expect(story.try(key())).toMatchObject({ failure: 'paused' })
    expect(story.try(presence())).toMatchObject({ failure: 'paused' })
    expect(story.try({ kind: 'pauseLifted', by: beto, text: 'Ya.' })).toMatchObject({
      failure: 'not-allowed'
    })
    expect(story.try({ kind: 'pauseLifted', by: carla, text: '' })).toMatchObject({
      failure: 'reason-missing'
    })
    story.do({ kind: 'pauseLifted', by: carla, text: 'Hablé a solas con la señora.' })
    expect(story.value.paused).toBeNull()
    // what was verified before the pause is not good any more
    expect(story.try(key())).toMatchObject({ failure: 'verification-missing' })
  })

  it('stops an activation', () => {
    const story = upTo
      .holding()
      .do({ kind: 'paused', by: beto })
      .later(48 * HOUR)
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'paused' })
  })

  it('leaves only a supervisor to refuse', () => {
    const story = upTo.proved().do({ kind: 'paused', by: beto })
    const refusal = { kind: 'refused', reason: 'under-pressure', text: 'Confirmado.' } as const
    expect(story.try({ ...refusal, by: beto })).toMatchObject({ failure: 'paused' })
    expect(story.do({ ...refusal, by: dario }).value.state).toBe('refused')
  })

  it('is not lifted where there is none', () => {
    expect(upTo.proved().try({ kind: 'pauseLifted', by: carla, text: 'x' })).toMatchObject({
      failure: 'wrong-state'
    })
  })
})

describe('expiring', () => {
  it.each(['opened', 'checked', 'given', 'proved', 'approved'] as const)(
    'happens in the state %s',
    (state) => {
      const story = upTo[state]()
      expect(story.try({ kind: 'timeRanOut' })).toMatchObject({ failure: 'hold-running' })
      story.later(72 * HOUR).do({ kind: 'timeRanOut' })
      expect(story.value).toMatchObject({ state: 'expired', stagedKey: null, verification: null })
      expect(letters(story).length).toBe(state === 'approved' ? 2 : 0)
    }
  )

  it('does not happen to a change that only waits for its hold', () => {
    expect(
      upTo
        .holding()
        .later(1000 * HOUR)
        .try({ kind: 'timeRanOut' })
    ).toMatchObject({
      failure: 'wrong-state'
    })
  })
})

describe('a verification', () => {
  const late = (story: CaseStory) => story.later(15 * MINUTE)
  it('is good for fifteen minutes', () => {
    expect(late(upTo.opened().do(documents())).try(address())).toMatchObject({
      failure: 'verification-missing'
    })
    expect(late(upTo.checked().do(address())).try(code())).toMatchObject({ failure: 'verification-missing' })
    expect(late(upTo.approved()).try(key())).toMatchObject({ failure: 'verification-missing' })
  })

  it('is good at the kiosk where it was made', () => {
    const elsewhere = { ...here, kiosk: 'Ventanilla 2' }
    expect(upTo.checked().try(address({ place: elsewhere }))).toMatchObject({
      failure: 'verification-missing'
    })
    expect(upTo.given().try(code({ place: elsewhere }))).toMatchObject({ failure: 'verification-missing' })
    expect(upTo.approved().try(key({ place: elsewhere }))).toMatchObject({ failure: 'verification-missing' })
  })

  it('is good for its own act', () => {
    const story = upTo.proved().do(review())
    expect(story.value.verification?.id).toBe('v-review')
    expect(upTo.approved().try(key({ verification: 'v-review' }))).toMatchObject({
      failure: 'verification-missing'
    })
  })

  it('is used up', () => {
    expect(upTo.holding().value.verification).toBeNull()
    expect(upTo.proved().value.verification).toBeNull()
  })
})

describe('the table of states', () => {
  const events: CaseEvent[] = [
    documents(),
    presence(),
    address(),
    code(),
    review(),
    { kind: 'evidenceOpened', by: beto, item: 'person' },
    { kind: 'flagAnswered', by: beto, flag: 'off-hours', accepted: true, text: 'x' },
    { kind: 'refused', by: beto, reason: 'other', text: 'x' },
    key(),
    { kind: 'holdEnded' },
    { kind: 'timeRanOut' },
    { kind: 'withdrawn', place: here },
    { kind: 'paused', by: beto },
    { kind: 'pauseLifted', by: carla, text: 'x' },
    denial()
  ]
  const over: Record<string, () => CaseStory> = {
    refused: () => upTo.opened().do({ kind: 'refused', by: ana, reason: 'other', text: 'x' }),
    withdrawn: () => upTo.holding().do({ kind: 'withdrawn', place: here }),
    frozen: () => upTo.holding().do(denial()),
    expired: () =>
      upTo
        .opened()
        .later(72 * HOUR)
        .do({ kind: 'timeRanOut' }),
    undone: () => upTo.active().do(denial())
  }
  it.each(Object.keys(over))('nothing happens to a case that is %s', (state) => {
    const story = over[state]?.()
    expect(story?.value.state).toBe(state)
    expect(openCaseStates).not.toContain(state)
    for (const event of events) expect(story?.try(event)).toMatchObject({ failure: 'wrong-state' })
  })

  it('only "no fui yo" happens to an active change', () => {
    const happens = events.filter((event) => upTo.active().try(event).ok).map((event) => event.kind)
    expect(happens).toEqual(['denied'])
  })
})
