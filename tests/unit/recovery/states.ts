import type { RecoveryEvent } from '../../../src-main/domain/recovery/recovery'
import { issueCode } from '../../../src-main/domain/recovery/one-time-code'
import type {
  CodeStep,
  ConfirmedMember,
  DoneStep,
  Recovery
} from '../../../src-main/domain/recovery/recovery-state'

/** A synthetic member and one state of each step, for the tables of transitions. */
export const NOW = Date.UTC(2026, 10, 20, 14)
export const policy = { minutes: 10, tries: 5, resendSeconds: 60 }
export const subject = { cedula: '0961234564', memberId: 'm1' }
export const member: ConfirmedMember = {
  id: 'm1',
  cedula: '0961234564',
  addresses: [
    { id: 'a1', address: 'rosa@example.com', registeredAt: NOW },
    { id: 'a2', address: 'rosa@example.org', registeredAt: NOW }
  ],
  phone: '0990000417',
  keyBefore: 'blocked'
}
export const code = issueCode('c1', NOW, policy)
export const codeStep: CodeStep = {
  step: 'code',
  member,
  addressId: 'a1',
  messageId: 'l1',
  code,
  resendsLeft: 4
}
export const done: DoneStep = {
  step: 'done',
  member,
  notified: ['rosa@example.com', 'rosa@example.org'],
  tried: 'not-yet',
  reviewed: false
}
export const asked = ['first-school', 'first-employer']

export const at = {
  welcome: { step: 'welcome' },
  notice: { step: 'notice' },
  identify: { step: 'identify' },
  questions: { step: 'questions', subject, asked, given: [] },
  notConfirmed: { step: 'notConfirmed', subject, mayRetry: true },
  contact: { step: 'contact', member },
  code: codeStep,
  key: { step: 'key', member },
  done,
  contactsReview: { step: 'contactsReview', done, answers: { a1: 'mine' } },
  caseOffer: { step: 'caseOffer', subject, reason: 'cannot-open', back: { step: 'contact', member } },
  caseOpened: { step: 'caseOpened', opened: { ticket: 'BCDFGHJK', waitsHours: 72 } }
} satisfies Record<Recovery['step'], Recovery>

/** Every event there is, once, with facts that its step takes. */
export const events: { [K in RecoveryEvent['kind']]: Extract<RecoveryEvent, { kind: K }> } = {
  begun: { kind: 'begun' },
  noticeRead: { kind: 'noticeRead' },
  identified: { kind: 'identified', subject, asked, closed: false },
  answered: { kind: 'answered', question: 'first-school', answer: 'Sucre' },
  couldNotAnswer: { kind: 'couldNotAnswer' },
  answersMatched: { kind: 'answersMatched', member, alone: true },
  answersFailed: { kind: 'answersFailed', closed: false },
  retried: { kind: 'retried' },
  codeSent: {
    kind: 'codeSent',
    addressId: 'a2',
    messageId: 'l2',
    code: { ...code, id: 'c2' },
    resendsLeft: 3
  },
  codesUsedUp: { kind: 'codesUsedUp' },
  codeJudged: { kind: 'codeJudged', verdict: 'right', via: 'typed' },
  messageRefused: { kind: 'messageRefused' },
  otherAddressAsked: { kind: 'otherAddressAsked' },
  mailboxClosed: { kind: 'mailboxClosed' },
  keySet: { kind: 'keySet' },
  keyTried: { kind: 'keyTried', works: true },
  reviewBegun: { kind: 'reviewBegun' },
  contactAnswered: { kind: 'contactAnswered', contactId: 'a1', mine: false },
  reviewFinished: { kind: 'reviewFinished' },
  caseAsked: { kind: 'caseAsked' },
  caseOpened: { kind: 'caseOpened', opened: { ticket: 'BCDFGHJK', waitsHours: 72 } },
  wentBack: { kind: 'wentBack' },
  finished: { kind: 'finished' },
  idled: { kind: 'idled' }
}
