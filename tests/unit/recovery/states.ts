import { issueCode } from '../../../src-main/domain/one-time-code'
import type { CodeStep, ConfirmedMember, DoneStep, Recovery } from '../../../src-main/domain/recovery-state'

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
  letterId: 'l1',
  code,
  resendsLeft: 4
}
export const done: DoneStep = {
  step: 'done',
  member,
  told: ['rosa@example.com', 'rosa@example.org'],
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
  caseOpened: { step: 'caseOpened', ticket: 'BCDFGHJK', already: false, waitsHours: 72 }
} satisfies Record<Recovery['step'], Recovery>
