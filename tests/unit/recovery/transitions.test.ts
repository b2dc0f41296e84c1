import { describe, expect, it } from 'vitest'
import { advance, type Effect, type RecoveryEvent } from '../../../src-main/domain/recovery/recovery'
import type { Recovery, RecoveryStep } from '../../../src-main/domain/recovery/recovery-state'
import { at, code, codeStep, events, member, subject } from './states'

/** The whole map: step → event → next step. What is not here does not happen. */
const map: Record<RecoveryStep, Partial<Record<RecoveryEvent['kind'], RecoveryStep>>> = {
  welcome: { begun: 'notice', finished: 'welcome', idled: 'welcome' },
  notice: { noticeRead: 'identify', wentBack: 'welcome', finished: 'welcome', idled: 'welcome' },
  identify: { identified: 'questions', wentBack: 'notice', finished: 'welcome', idled: 'welcome' },
  questions: {
    answered: 'questions',
    couldNotAnswer: 'notConfirmed',
    answersFailed: 'notConfirmed',
    answersMatched: 'contact',
    finished: 'welcome',
    idled: 'welcome'
  },
  notConfirmed: { retried: 'identify', caseAsked: 'caseOffer', finished: 'welcome', idled: 'welcome' },
  contact: {
    codeSent: 'code',
    codesUsedUp: 'caseOffer',
    mailboxClosed: 'caseOffer',
    finished: 'welcome',
    idled: 'welcome'
  },
  code: {
    codeJudged: 'key',
    codeSent: 'code',
    messageRefused: 'code',
    otherAddressAsked: 'contact',
    codesUsedUp: 'caseOffer',
    mailboxClosed: 'caseOffer',
    finished: 'welcome',
    idled: 'welcome'
  },
  key: { keySet: 'done', finished: 'welcome', idled: 'welcome' },
  done: { keyTried: 'done', reviewBegun: 'contactsReview', finished: 'welcome', idled: 'welcome' },
  contactsReview: {
    contactAnswered: 'contactsReview',
    reviewFinished: 'done',
    finished: 'welcome',
    idled: 'welcome'
  },
  caseOffer: { caseOpened: 'caseOpened', wentBack: 'contact', finished: 'welcome', idled: 'welcome' },
  caseOpened: { finished: 'welcome', idled: 'welcome' }
}

describe('every step takes exactly the events of the map', () => {
  for (const [step, state] of Object.entries(at) as [RecoveryStep, Recovery][])
    for (const event of Object.values(events)) {
      const next = map[step][event.kind]
      it(`${step} + ${event.kind} → ${next ?? 'nothing'}`, () => {
        expect(advance(state, event)?.state.step).toBe(next)
      })
    }
})

function deedsOf(state: Recovery, event: RecoveryEvent): readonly Effect[] {
  const next = advance(state, event)
  if (!next) throw new Error(`${event.kind} does not belong to ${state.step}`)
  return next.effects
}

describe('identity', () => {
  it('closed self-service asks nothing and offers no retry', () => {
    expect(advance(at.identify, { ...events.identified, closed: true })?.state).toEqual({
      step: 'notConfirmed',
      subject,
      mayRetry: false
    })
  })
  it('goes the same way for a cédula that nobody has', () => {
    const known = advance(at.identify, events.identified)
    const unknown = advance(at.identify, { ...events.identified, subject: { ...subject, memberId: null } })
    expect(unknown?.state.step).toBe(known?.state.step)
    expect(unknown?.effects).toEqual(known?.effects)
  })
  it('takes only the answer to the question on the screen: a double tap counts once', () => {
    const once = advance(at.questions, events.answered)
    expect(once?.state).toMatchObject({ given: [{ question: 'first-school', answer: 'Sucre' }] })
    expect(once && advance(once.state, events.answered)).toBeNull()
  })
  it('marks a failed identity, and closes when the limit is reached', () => {
    expect(advance(at.questions, { kind: 'answersFailed', closed: true })).toEqual({
      state: { step: 'notConfirmed', subject, mayRetry: false },
      effects: [{ do: 'mark-failed-identity', cedula: subject.cedula }]
    })
  })
  it('not remembering costs no try', () => {
    expect(deedsOf(at.questions, events.couldNotAnswer)).toEqual([])
  })
  it('a closed self-service cannot be retried, the assisted way stays open', () => {
    const closed: Recovery = { ...at.notConfirmed, mayRetry: false }
    expect(advance(closed, events.retried)).toBeNull()
    expect(advance(closed, events.caseAsked)?.state).toMatchObject({
      step: 'caseOffer',
      reason: 'not-confirmed'
    })
  })
  it('a member without an address is offered a case', () => {
    const without = { ...events.answersMatched, member: { ...member, addresses: [] } }
    expect(advance(at.questions, without)?.state).toMatchObject({ step: 'caseOffer', reason: 'no-address' })
  })
  it('a member who may not go on alone is led to an officer, without a reason and without a way on', () => {
    expect(advance(at.questions, { ...events.answersMatched, alone: false })?.state).toMatchObject({
      step: 'caseOffer',
      reason: 'needs-officer',
      back: null
    })
  })
})

describe('the code', () => {
  it('is not sent to an address that the member does not have', () => {
    expect(advance(at.contact, { ...events.codeSent, addressId: 'stranger' })).toBeNull()
  })
  it('right: used, and the key may be chosen', () => {
    expect(deedsOf(codeStep, events.codeJudged)).toEqual([
      { do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'used' }
    ])
  })
  it('wrong: one try less, and counted in the store', () => {
    const next = advance(codeStep, { kind: 'codeJudged', verdict: 'wrong', via: 'typed' })
    expect(next?.state).toMatchObject({ step: 'code', code: { triesLeft: 4, live: true } })
    expect(next?.effects).toEqual([{ do: 'count-wrong-try', codeId: 'c1' }])
  })
  it('last try wrong: void, still on the same screen so that a new one can be asked for', () => {
    const next = advance(codeStep, { kind: 'codeJudged', verdict: 'last-wrong', via: 'typed' })
    expect(next?.state).toMatchObject({ step: 'code', code: { triesLeft: 0, live: false } })
    expect(next?.effects).toEqual([{ do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'exhausted' }])
  })
  it('expired: void', () => {
    const next = advance(codeStep, { kind: 'codeJudged', verdict: 'expired', via: 'typed' })
    expect(next?.state).toMatchObject({ step: 'code', code: { live: false } })
    expect(next?.effects).toEqual([{ do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'ended' }])
  })
  it('void: nothing moves', () => {
    expect(advance(codeStep, { kind: 'codeJudged', verdict: 'void', via: 'typed' })).toEqual({
      state: codeStep,
      effects: []
    })
  })
  it('a new one voids the old', () => {
    const next = advance(codeStep, events.codeSent)
    expect(next?.state).toMatchObject({ step: 'code', code: { id: 'c2' }, messageId: 'l2', resendsLeft: 3 })
    expect(next?.effects).toEqual([{ do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'replaced' }])
  })
  it('a refused message voids the code and stays on the screen with its other ways', () => {
    const next = advance(codeStep, events.messageRefused)
    expect(next?.state).toMatchObject({ step: 'code', code: { live: false } })
    expect(next?.effects).toEqual([{ do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'refused' }])
  })
  it('dies with the visit: no code is left out when the person leaves or is gone', () => {
    for (const kind of ['finished', 'idled'] as const)
      expect(deedsOf(codeStep, { kind })).toEqual([
        { do: 'close-code', codeId: 'c1', messageId: 'l1', as: 'ended' }
      ])
  })
  it('a dead code needs no closing again', () => {
    const dead: Recovery = { ...codeStep, code: { ...code, live: false } }
    expect(deedsOf(dead, events.finished)).toEqual([])
    expect(deedsOf(dead, events.otherAddressAsked)).toEqual([])
  })
  it('no more codes today: back to the live code, or nowhere when there is none', () => {
    expect(advance(codeStep, events.codesUsedUp)?.state).toMatchObject({ step: 'caseOffer', back: codeStep })
    const dead: Recovery = { ...codeStep, code: { ...code, live: false } }
    expect(advance(dead, events.codesUsedUp)?.state).toMatchObject({ step: 'caseOffer', back: null })
  })
})

describe('the end', () => {
  it('tells every known address', () => {
    expect(advance(at.key, events.keySet)?.state).toMatchObject({
      notified: ['rosa@example.com', 'rosa@example.org'],
      tried: 'not-yet'
    })
  })
  it('keeps the result of the login test', () => {
    expect(advance(at.done, { kind: 'keyTried', works: false })?.state).toMatchObject({ tried: 'fails' })
  })
  it('takes an answer about the telephone, not about a contact that is not there', () => {
    const about = (contactId: string): RecoveryEvent => ({ kind: 'contactAnswered', contactId, mine: true })
    expect(advance(at.contactsReview, about('phone'))?.state).toMatchObject({ answers: { phone: 'mine' } })
    expect(advance(at.contactsReview, about('a9'))).toBeNull()
    const noPhone: Recovery = {
      ...at.contactsReview,
      done: { ...at.done, member: { ...member, phone: null } }
    }
    expect(advance(noPhone, about('phone'))).toBeNull()
  })
  it('disowns only when the review is finished, and only what the last answer says', () => {
    const answers = { a1: 'mine', a2: 'not-mine', phone: 'not-mine' } as const
    expect(deedsOf({ ...at.contactsReview, answers }, events.reviewFinished)).toEqual([
      { do: 'disown-contact', memberId: 'm1', contactId: 'a2' },
      { do: 'disown-contact', memberId: 'm1', contactId: 'phone' }
    ])
  })
  it('the review is offered once', () => {
    const after = advance(at.contactsReview, events.reviewFinished)
    expect(after?.state).toMatchObject({ step: 'done', reviewed: true })
    expect(after && advance(after.state, events.reviewBegun)).toBeNull()
  })
})
