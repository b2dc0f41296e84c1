import { afterVerdict, type CodeVerdict, type CodeWay, type IssuedCode } from './one-time-code'
import {
  atWelcome,
  type CaseReason,
  type CodeStep,
  type ConfirmedMember,
  type KnownAddress,
  type Recovery,
  type Subject
} from './recovery-state'

/** What happened, in the past tense: facts the use case has already found out. */
export type RecoveryEvent =
  | { kind: 'begun' }
  | { kind: 'noticeRead' }
  | { kind: 'identified'; subject: Subject; asked: readonly string[]; closed: boolean }
  | { kind: 'answered'; question: string; answer: string }
  | { kind: 'couldNotAnswer' }
  | { kind: 'answersMatched'; member: ConfirmedMember; alone: boolean }
  | { kind: 'answersFailed'; closed: boolean }
  | { kind: 'retried' }
  | { kind: 'codeSent'; addressId: string; messageId: string; code: IssuedCode; resendsLeft: number }
  | { kind: 'codesUsedUp' }
  | { kind: 'codeJudged'; verdict: CodeVerdict; via: CodeWay }
  | { kind: 'messageRefused' }
  | { kind: 'otherAddressAsked' }
  | { kind: 'mailboxClosed' }
  | { kind: 'keySet' }
  | { kind: 'keyTried'; works: boolean }
  | { kind: 'reviewBegun' }
  | { kind: 'contactAnswered'; contactId: string; mine: boolean }
  | { kind: 'reviewFinished' }
  | { kind: 'caseAsked' }
  | { kind: 'caseOpened'; opened: { ticket: string; waitsHours: number } | null }
  | { kind: 'wentBack' }
  | { kind: 'finished' }
  | { kind: 'idled' }

export type RecoveryEventKind = RecoveryEvent['kind']

/** What has to be committed together with the step, as data. */
export type Effect =
  | { do: 'mark-failed-identity'; cedula: string }
  /** Voids whatever code the member still has out. */
  | {
      do: 'close-code'
      codeId: string
      /** The message that carries the code: if it still waits, it is taken back. */
      messageId: string
      as: 'used' | 'replaced' | 'exhausted' | 'refused' | 'ended'
    }
  | { do: 'count-wrong-try'; codeId: string }
  /** The member says that a registered address, or the telephone, is not theirs any more. */
  | { do: 'disown-contact'; memberId: string; contactId: string }

export interface Advance {
  state: Recovery
  effects: readonly Effect[]
}

const to = (state: Recovery, ...effects: Effect[]): Advance => ({ state, effects })

/**
 * The next step of a member's session. Null: the event does not belong to this step (a late touch, a double tap, a
 * forged message) and nothing happens. Pure: no clock, no dice, no store.
 */
export function advance(state: Recovery, event: RecoveryEvent): Advance | null {
  // From every step: leaving wipes everything; a code that is out dies with the visit.
  if (event.kind === 'finished' || event.kind === 'idled')
    return state.step === 'code' && state.code.live ? to(atWelcome, closing(state, 'ended')) : to(atWelcome)

  switch (state.step) {
    case 'welcome':
      return event.kind === 'begun' ? to({ step: 'notice' }) : null
    case 'notice':
      if (event.kind === 'noticeRead') return to({ step: 'identify' })
      return event.kind === 'wentBack' ? to(atWelcome) : null
    case 'identify':
      if (event.kind === 'identified') return identified(event)
      return event.kind === 'wentBack' ? to({ step: 'notice' }) : null
    case 'questions':
      return fromQuestions(state, event)
    case 'notConfirmed':
      if (event.kind === 'retried' && state.mayRetry) return to({ step: 'identify' })
      return event.kind === 'caseAsked' ? to(offer(state.subject, 'not-confirmed', state)) : null
    case 'contact':
      return fromContact(state, event)
    case 'code':
      return fromCode(state, event)
    case 'key':
      return event.kind === 'keySet'
        ? to({
            step: 'done',
            member: state.member,
            notified: state.member.addresses.map((known) => known.address),
            tried: 'not-yet',
            reviewed: false
          })
        : null
    case 'done':
      if (event.kind === 'keyTried') return to({ ...state, tried: event.works ? 'works' : 'fails' })
      return event.kind === 'reviewBegun' && !state.reviewed
        ? to({ step: 'contactsReview', done: state, answers: {} })
        : null
    case 'contactsReview':
      return fromReview(state, event)
    case 'caseOffer':
      if (event.kind === 'caseOpened') return to({ step: 'caseOpened', opened: event.opened })
      return event.kind === 'wentBack' && state.back ? to(state.back) : null
    case 'caseOpened':
      return null
  }
}

function offer(subject: Subject, reason: CaseReason, back: Recovery | null): Recovery {
  return { step: 'caseOffer', subject, reason, back }
}

type Closing = Extract<Effect, { do: 'close-code' }>

function closing({ code, messageId }: CodeStep, as: Closing['as']): Closing {
  return { do: 'close-code', codeId: code.id, messageId, as }
}

const subjectOf = (member: ConfirmedMember): Subject => ({ cedula: member.cedula, memberId: member.id })

function identified(event: Extract<RecoveryEvent, { kind: 'identified' }>): Advance {
  return event.closed
    ? to({ step: 'notConfirmed', subject: event.subject, mayRetry: false })
    : to({ step: 'questions', subject: event.subject, asked: event.asked, given: [] })
}

function fromQuestions(
  state: Extract<Recovery, { step: 'questions' }>,
  event: RecoveryEvent
): Advance | null {
  switch (event.kind) {
    case 'answered': {
      // A double tap sends the same question twice: only the question on the screen counts.
      if (event.question !== state.asked[state.given.length]) return null
      return to({ ...state, given: [...state.given, { question: event.question, answer: event.answer }] })
    }
    case 'couldNotAnswer':
      // Saying "I do not remember" is honest and costs no try.
      return to({ step: 'notConfirmed', subject: state.subject, mayRetry: true })
    case 'answersFailed':
      return to(
        { step: 'notConfirmed', subject: state.subject, mayRetry: !event.closed },
        { do: 'mark-failed-identity', cedula: state.subject.cedula }
      )
    case 'answersMatched': {
      if (!event.alone) return to(offer(subjectOf(event.member), 'needs-officer', null))
      if (event.member.addresses.length === 0) return to(offer(subjectOf(event.member), 'no-address', null))
      return to({ step: 'contact', member: event.member })
    }
    default:
      return null
  }
}

function fromContact(state: Extract<Recovery, { step: 'contact' }>, event: RecoveryEvent): Advance | null {
  switch (event.kind) {
    case 'codeSent':
      return addressOf(state.member, event.addressId) ? to({ ...codeStep(state.member, event) }) : null
    case 'codesUsedUp':
      return to(offer(subjectOf(state.member), 'codes-used-up', state))
    case 'mailboxClosed':
      return to(offer(subjectOf(state.member), 'cannot-open', state))
    default:
      return null
  }
}

function codeStep(member: ConfirmedMember, event: Extract<RecoveryEvent, { kind: 'codeSent' }>): Recovery {
  const { addressId, messageId, code, resendsLeft } = event
  return { step: 'code', member, addressId, messageId, code, resendsLeft }
}

function fromCode(state: Extract<Recovery, { step: 'code' }>, event: RecoveryEvent): Advance | null {
  const close = (as: Closing['as']): Effect[] => (state.code.live ? [closing(state, as)] : [])
  switch (event.kind) {
    case 'codeJudged':
      return codeJudged(state, event.verdict)
    case 'codeSent':
      return to(codeStep(state.member, event), ...close('replaced'))
    case 'messageRefused':
      return to({ ...state, code: { ...state.code, live: false } }, ...close('refused'))
    case 'otherAddressAsked':
      return to({ step: 'contact', member: state.member }, ...close('replaced'))
    case 'codesUsedUp':
      return to(offer(subjectOf(state.member), 'codes-used-up', state.code.live ? state : null))
    case 'mailboxClosed':
      return to(
        offer(subjectOf(state.member), 'cannot-open', { step: 'contact', member: state.member }),
        ...close('ended')
      )
    default:
      return null
  }
}

function codeJudged(state: Extract<Recovery, { step: 'code' }>, verdict: CodeVerdict): Advance {
  const code = afterVerdict(state.code, verdict)
  switch (verdict) {
    case 'right':
      return to({ step: 'key', member: state.member }, closing(state, 'used'))
    case 'wrong':
      return to({ ...state, code }, { do: 'count-wrong-try', codeId: state.code.id })
    case 'last-wrong':
      return to({ ...state, code }, closing(state, 'exhausted'))
    case 'expired':
      return to({ ...state, code }, closing(state, 'ended'))
    case 'void':
      return to(state)
  }
}

function fromReview(
  state: Extract<Recovery, { step: 'contactsReview' }>,
  event: RecoveryEvent
): Advance | null {
  const { member } = state.done
  if (event.kind === 'reviewFinished') {
    // Only now: an answer may be changed as long as the review is open.
    const disowned = Object.entries(state.answers).filter(([, answer]) => answer === 'not-mine')
    return to(
      { ...state.done, reviewed: true },
      ...disowned.map(([contactId]): Effect => ({ do: 'disown-contact', memberId: member.id, contactId }))
    )
  }
  if (event.kind !== 'contactAnswered') return null
  if (!addressOf(member, event.contactId) && !(event.contactId === PHONE_ID && member.phone)) return null
  return to({
    ...state,
    answers: { ...state.answers, [event.contactId]: event.mine ? 'mine' : 'not-mine' }
  })
}

/** The one telephone of a member has no row of its own; this is its name in the review. */
export const PHONE_ID = 'phone'

export function addressOf(member: ConfirmedMember, addressId: string): KnownAddress | undefined {
  return member.addresses.find((known) => known.id === addressId)
}
