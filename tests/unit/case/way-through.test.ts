import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import { A_MORNING } from '../../support/test-clock'
import {
  address,
  admin,
  ana,
  approval,
  beto,
  carla,
  CaseStory,
  code,
  documents,
  facts,
  findings,
  here,
  key,
  openAll,
  presence,
  review,
  upTo
} from '../../support/case-world'

describe('opened → documents checked', () => {
  it('keeps outcomes and who made them, and opens the next act for fifteen minutes', () => {
    const { value } = upTo.opened().do(documents())
    expect(value).toMatchObject({
      state: 'documents-checked',
      involved: ['ana'],
      documents: { officer: 'ana', kind: 'cedula', checks: findings.outcomes, conditions: [] },
      verification: { act: 'give-address', kiosk: here.kiosk, officers: ['ana'], at: A_MORNING }
    })
  })

  it('asks for every check of the document, and for no other', () => {
    const { photo: _left, ...without } = findings.outcomes
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: without }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    const more = { ...findings.outcomes, power: 'in-order' }
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: more }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    const odd = { ...findings.outcomes, photo: 'perhaps' }
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: odd }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    expect(upTo.opened().try(documents(ana, { ...findings, kind: 'library-card' }))).toMatchObject({
      failure: 'answers-incomplete'
    })
  })

  it('asks a reason for a doubt, and words for the reason "other"', () => {
    const doubt = { ...findings, outcomes: { ...findings.outcomes, photo: 'doubt' } }
    expect(upTo.opened().try(documents(ana, doubt))).toMatchObject({ failure: 'reason-missing' })
    expect(upTo.opened().try(documents(ana, { ...doubt, reasons: { photo: 'other' } }))).toMatchObject({
      failure: 'reason-missing'
    })
    const { value } = upTo.opened().do(documents(ana, { ...doubt, reasons: { photo: 'old-photo' } }))
    expect(value.documents).toMatchObject({ conditions: ['photo-doubt'], needsSupervisor: true })
  })
})

describe('documents checked → address given → address proved', () => {
  it('takes the address with the verification of the documents, once', () => {
    const story = upTo.checked().do(address())
    expect(story.value).toMatchObject({
      state: 'address-given',
      address: { address: 'nueva@correo.example', reader: 'me', path: 'mailbox', provedAt: null },
      verification: { id: 'v-address', act: 'prove-address', officers: ['ana'] }
    })
    expect(story.try(address())).toMatchObject({ failure: 'verification-missing' })
  })

  it('takes a corrected address while the first waits for its code', () => {
    const story = upTo.given().do(address({ verification: 'v-address', address: 'otra@correo.example' }))
    expect(story.value.address?.address).toBe('otra@correo.example')
  })

  it('wants an address and its reader, or a code on paper', () => {
    expect(upTo.checked().try(address({ address: null }))).toMatchObject({ failure: 'answers-incomplete' })
    expect(upTo.checked().try(address({ reader: null }))).toMatchObject({ failure: 'answers-incomplete' })
    expect(upTo.checked().try(address({ path: 'paper' }))).toMatchObject({ failure: 'answers-incomplete' })
  })

  it('is proved by the code typed back', () => {
    const { value } = upTo.given().do(code())
    expect(value).toMatchObject({ state: 'address-proved', verification: null })
    expect(value.address?.provedAt).toBe(A_MORNING + 2 * MINUTE)
    expect(upTo.given().try(code({ matches: false }))).toMatchObject({ failure: 'code-wrong' })
  })

  it('counts the tries of a code on paper, and voids it after the last', () => {
    const story = upTo.checked().do(address({ path: 'paper', paperMac: 'mac' }))
    expect(story.value.address).toMatchObject({ path: 'paper', address: null, reader: null })
    for (let tries = 0; tries < story.policy.paperTries; tries++) story.do(code({ matches: false }))
    expect(story.try(code())).toMatchObject({ failure: 'code-used-up' })
  })

  it('waits three days from each step', () => {
    const story = upTo.given()
    expect(story.value.expiresAt).toBe(A_MORNING + MINUTE + 72 * HOUR)
  })
})

describe('coming back', () => {
  it('opens the act that waits, after a new check of the person', () => {
    const back = (story: CaseStory) => story.later(30 * HOUR).do(presence(carla)).value.verification?.act
    expect(back(upTo.checked())).toBe('give-address')
    expect(back(upTo.given())).toBe('prove-address')
    expect(back(upTo.approved())).toBe('choose-key')
    expect(upTo.proved().try(presence())).toMatchObject({ failure: 'wrong-state' })
  })

  it('makes whoever confirmed the person unable to approve', () => {
    const story = upTo
      .given()
      .do(presence(beto))
      .do(code({ verification: 'v-presence' }))
    expect(story.try(review(beto))).toMatchObject({ failure: 'same-officer' })
  })

  it('tells supervisors and opens nothing when somebody else came', () => {
    const other = { ...findings, outcomes: { ...findings.outcomes, photo: 'differs' } }
    const story = upTo.approved().do(presence(carla, { ...other, reasons: { photo: 'another-person' } }))
    expect(story.value.verification).toBeNull()
    expect(story.deeds).toEqual([
      { do: 'raise-alert', alert: 'condition-stop', officers: ['carla'], detail: 'photo-differs' }
    ])
  })

  it('wants a supervisor for a doubt that the first check did not have', () => {
    const doubt = { ...findings, outcomes: { ...findings.outcomes, photo: 'doubt' } }
    const event = { ...doubt, reasons: { photo: 'old-photo' as const } }
    expect(upTo.given().try(presence(beto, event))).toMatchObject({ failure: 'needs-supervisor' })
    expect(upTo.given().do(presence(carla, event)).value.verification?.act).toBe('prove-address')
  })
})

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
    expect(story.deeds.filter((deed) => deed.do === 'post')).toEqual([
      {
        do: 'post',
        letterId: 'case.1',
        recipient: 'vieja@correo.example',
        content: {
          kind: 'case-change-ahead',
          freezeCode: 'XWVTSRQP',
          holdHours: 24,
          addressChanges: true,
          at: story.now,
          ticket: 'BCDFGHJK',
          ...here
        }
      },
      {
        do: 'post',
        letterId: 'case.2',
        recipient: 'nueva@correo.example',
        content: { kind: 'case-change-ahead-new', holdHours: 24, at: story.now, ticket: 'BCDFGHJK', ...here }
      }
    ])
    expect(story.deeds).toContainEqual({
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
    expect(story.deeds).toEqual([])
    expect(story.later(24 * HOUR - 1).try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
  })

  it('makes address and key active together, and tells both sides', () => {
    const story = upTo.active()
    expect(story.value).toMatchObject({
      state: 'active',
      stagedKey: null,
      activation: { retired: ['old'], added: 'case.address', undoUntil: story.now + 240 * HOUR }
    })
    expect(story.deeds.slice(0, 3)).toEqual([
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
    const told = story.deeds.flatMap((deed) => (deed.do === 'post' ? [deed.recipient] : []))
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
    expect(story.deeds.map((deed) => deed.do)).toEqual(['set-key', 'flag-member', 'post'])
  })

  it('stops when the record says meanwhile that the person is gone', () => {
    const story = upTo.holding().later(24 * HOUR)
    story.facts = { ...story.facts, member: { ...facts.member!, deceased: true } }
    story.do({ kind: 'holdEnded' })
    expect(story.value).toMatchObject({ state: 'frozen', stagedKey: null, ending: { words: 'records' } })
  })
})
