import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import { conditionSchema } from '../../contract/case/checks'
import { actorName } from './actor'
import type { CaseEvent } from './event'
import type { AssistedCase } from './case-state'

/** One line of a case's own story: outcomes only, never an address, a code, a key or a full cédula. */
export interface CaseTrace {
  /** Staff id, or `member`, `old-channel`, `kiosk`. */
  actor: string
  kiosk: string
  extras: Record<string, unknown>
}

/** What a dossier will say of this event. */
export function traceOf(event: CaseEvent, after: AssistedCase): CaseTrace {
  const kiosk = 'place' in event ? event.place.kiosk : after.place.kiosk
  return { actor: actorOf(event), kiosk, extras: extrasOf(event, after) }
}

function actorOf(event: CaseEvent): string {
  if (event.kind === 'denied') return actorName(event.by)
  if ('by' in event) return event.by.id
  const byKiosk = event.kind === 'holdEnded' || event.kind === 'noticesRenewed' || event.kind === 'timeRanOut'
  return byKiosk ? 'kiosk' : 'member'
}

function extrasOf(event: CaseEvent, after: AssistedCase): Record<string, unknown> {
  switch (event.kind) {
    case 'documentsChecked':
      return { ...event.findings, conditions: after.documents?.conditions ?? [] }
    case 'presenceConfirmed':
      return { ...event.findings, confirmed: after.verification !== null }
    case 'addressGiven': {
      const { path, reader, warnings, otherMembers } = event
      return { path, reader, warnings, otherMembers }
    }
    case 'codeTyped':
      return { right: event.matches, via: event.via }
    case 'reviewBegun':
      return { flags: after.review?.flags ?? [] }
    case 'evidenceOpened':
      return { item: event.item }
    case 'flagAnswered':
      return { flag: event.flag, accepted: event.accepted, text: event.text }
    case 'approved':
      return { reason: event.reason, text: event.text, told: oldChannels(after) }
    case 'refused':
    case 'denied':
      return { reason: event.reason, text: event.text }
    case 'keyChosen':
      return { holdEndsAt: after.hold?.endsAt }
    case 'holdShortened':
      return { reason: event.reason, text: event.text, holdEndsAt: event.endsAt }
    case 'pauseLifted':
      return { text: event.text }
    case 'holdEnded':
    case 'noticesRenewed':
    case 'timeRanOut':
    case 'withdrawn':
    case 'paused':
      return {}
  }
}

/** The lines that a transition of a case leaves in the app's record, derived in this one place. */
export function caseAudit(before: AssistedCase, event: CaseEvent, after: AssistedCase): AuditLine[] {
  const { ticket, cedula } = after
  switch (event.kind) {
    case 'documentsChecked': {
      const stopped = after.state === 'refused' ? conditionSchema.parse(after.ending?.reason) : null
      const extras = { ticket, officer: event.by.id, document: event.findings.kind, stoppedBy: stopped }
      return [auditLine('case.documentsChecked', cedula, extras)]
    }
    case 'presenceConfirmed': {
      const confirmed = after.verification !== null
      return [auditLine('case.presenceConfirmed', cedula, { ticket, officer: event.by.id, confirmed })]
    }
    case 'addressGiven': {
      const { path, otherMembers } = event
      return [auditLine('case.addressGiven', cedula, { ticket, path, otherMembers })]
    }
    case 'codeTyped':
      return [codeLine(after, event)]
    case 'reviewBegun': {
      const flags = after.review?.flags.length ?? 0
      return [auditLine('case.reviewBegun', cedula, { ticket, officer: event.by.id, flags })]
    }
    case 'approved': {
      const first = after.documents?.officer ?? ''
      const extras = { ticket, officer: event.by.id, first, reason: event.reason, told: oldChannels(after) }
      return [auditLine('case.approved', cedula, extras)]
    }
    case 'refused':
      return [auditLine('case.refused', cedula, { ticket, officer: event.by.id, reason: event.reason })]
    case 'keyChosen':
      return [auditLine('case.keyChosen', cedula, { ticket, holdEndsAt: after.hold?.endsAt ?? 0 })]
    case 'holdShortened': {
      const extras = { ticket, officer: event.by.id, reason: event.reason, holdEndsAt: event.endsAt }
      return [auditLine('case.holdShortened', cedula, extras)]
    }
    case 'holdEnded':
      return after.state === 'active'
        ? [auditLine('case.activated', cedula, { ticket, told: oldChannels(after) })]
        : [auditLine('case.frozen', cedula, { ticket, by: 'kiosk', reason: 'suspicion' })]
    case 'noticesRenewed': {
      const letters = after.notices.length - before.notices.length
      return [auditLine('case.noticesRenewed', cedula, { ticket, letters })]
    }
    case 'withdrawn':
      return [auditLine('case.withdrawn', cedula, { ticket })]
    case 'timeRanOut':
      return [auditLine('case.expired', cedula, { ticket })]
    case 'paused':
      return [auditLine('case.paused', cedula, { ticket, officer: event.by.id })]
    case 'pauseLifted':
      return [auditLine('case.pauseLifted', cedula, { ticket, officer: event.by.id })]
    case 'denied': {
      const undone = after.state === 'undone'
      const extras = { ticket, by: actorName(event.by), reason: event.reason }
      return [undone ? auditLine('case.undone', cedula, extras) : auditLine('case.frozen', cedula, extras)]
    }
    case 'evidenceOpened':
    case 'flagAnswered':
      return []
  }
}

/** A code came. A wrong one of a message moves nothing in the case: it is counted with the code, and leaves this line alone. */
export const codeLine = (
  { ticket, cedula }: AssistedCase,
  { matches, via }: Pick<Extract<CaseEvent, { kind: 'codeTyped' }>, 'matches' | 'via'>
): AuditLine => auditLine('case.codeTyped', cedula, { ticket, right: matches, via })

/** How many old addresses were written to. */
const oldChannels = (value: AssistedCase): number =>
  new Set(value.notices.filter((notice) => notice.to === 'old').map((notice) => notice.address)).size
