import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import type { RecoveryEvent } from './recovery'
import type { Recovery } from './recovery-state'

/**
 * The lines that a transition of the member's session leaves in the record, derived from before, event and after in
 * this one place, so that no use case can forget one.
 */
export function recoveryAudit(before: Recovery, event: RecoveryEvent, after: Recovery): AuditLine[] {
  const cedula = cedulaOf(before) ?? cedulaOf(after)
  switch (event.kind) {
    case 'noticeRead':
      return [auditLine('session.begun', null, {})]
    case 'finished':
      return before.step === 'welcome' ? [] : [auditLine('session.ended', cedula, { step: before.step })]
    case 'idled':
      return before.step === 'welcome' ? [] : [auditLine('session.idled', cedula, { step: before.step })]
    case 'identified':
      return [auditLine('identity.claimed', cedula, { closed: event.closed })]
    case 'couldNotAnswer':
      return [auditLine('identity.notRemembered', cedula, {})]
    case 'answersMatched':
      return [auditLine('identity.confirmed', cedula, {})]
    case 'answersFailed':
      return [auditLine('identity.failed', cedula, { closed: event.closed })]
    case 'codeSent':
      return [auditLine('code.sent', cedula, { letter: event.messageId, again: before.step === 'code' })]
    case 'codesUsedUp':
      return [auditLine('code.usedUp', cedula, {})]
    case 'messageRefused':
      return [auditLine('code.refused', cedula, {})]
    case 'codeJudged':
      return codeJudged(event, cedula, after)
    case 'keySet':
      return before.step === 'key' && after.step === 'done'
        ? [auditLine('key.set', cedula, { before: before.member.keyBefore, told: after.notified.length })]
        : []
    case 'keyTried':
      return [auditLine('key.tried', cedula, { works: event.works })]
    case 'reviewFinished':
      return before.step === 'contactsReview'
        ? [
            auditLine('contact.reviewed', cedula, {
              disowned: Object.values(before.answers).filter((answer) => answer === 'not-mine').length
            })
          ]
        : []
    case 'caseOpened':
      return before.step === 'caseOffer'
        ? [auditLine('case.opened', cedula, { reason: before.reason, already: event.opened === null })]
        : []
    case 'begun':
    case 'answered':
    case 'retried':
    case 'otherAddressAsked':
    case 'mailboxClosed':
    case 'reviewBegun':
    case 'contactAnswered':
    case 'caseAsked':
    case 'wentBack':
      return []
  }
}

function codeJudged(
  { verdict, via }: Extract<RecoveryEvent, { kind: 'codeJudged' }>,
  cedula: string | null,
  after: Recovery
): AuditLine[] {
  switch (verdict) {
    case 'right':
      return [auditLine('code.right', cedula, { via })]
    case 'wrong':
      return [
        auditLine('code.wrong', cedula, {
          triesLeft: after.step === 'code' ? after.code.triesLeft : 0,
          via
        })
      ]
    case 'last-wrong':
      return [auditLine('code.exhausted', cedula, { via })]
    case 'expired':
      return [auditLine('code.expired', cedula, { via })]
    case 'void':
      return []
  }
}

/** Whose session it is, as far as known. */
export function cedulaOf(state: Recovery): string | null {
  switch (state.step) {
    case 'questions':
    case 'notConfirmed':
    case 'caseOffer':
      return state.subject.cedula
    case 'contact':
    case 'code':
    case 'key':
    case 'done':
      return state.member.cedula
    case 'contactsReview':
      return state.done.member.cedula
    case 'welcome':
    case 'notice':
    case 'identify':
    case 'caseOpened':
      return null
  }
}
