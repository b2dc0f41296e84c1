import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import type { CounterEvent } from './counter-event'
import { isStaff, type CounterState } from './turn-state'

/**
 * The lines that a transition of the counter leaves in the record, derived from before, event and after in this one
 * place, so that no use case can forget one. What happens to a case or an account leaves its own lines.
 */
export function counterAudit(before: CounterState, event: CounterEvent, after: CounterState): AuditLine[] {
  return [...linesOf(before, event), ...leaving(before, event, after)]
}

function linesOf({ turn }: CounterState, event: CounterEvent): AuditLine[] {
  const by = isStaff(turn) ? turn.staffId : ''
  switch (event.kind) {
    case 'signedIn':
      return [auditLine('staff.signedIn', null, { officer: event.staffId })]
    case 'accountsMade':
      return [auditLine('staff.setUp', null, { people: event.people })]
    case 'ownSecretChosen':
      return [auditLine('staff.ownSecret', null, { officer: by })]
    case 'totpConfirmed':
      return [auditLine('staff.totpEnrolled', null, { officer: by })]
    case 'machineTried':
      return [auditLine('staff.triedMachine', null, { by, part: event.part, works: event.works })]
    case 'programEnded':
      return [auditLine('staff.endedProgram', null, { by, how: event.how })]
    case 'caseLookedUp':
      return [auditLine('case.lookedUp', event.cedula, { officer: by, found: event.caseId !== null })]
    case 'addressTyped': {
      const { ticket, cedula, tries } = event
      return [auditLine('case.addressTyped', cedula, { ticket, tries })]
    }
    case 'dossierMade': {
      const { ticket, cedula, digest } = event
      return [auditLine('case.dossierMade', cedula, { ticket, officer: by, digest })]
    }
    case 'wentBack':
    case 'finished':
    case 'memberLeft':
    case 'signedOut':
    case 'abandoned':
    case 'accountEnded':
    case 'wiped':
    case 'staffSideOpened':
    case 'doorOpened':
    case 'caseFound':
    case 'changeDenied':
    case 'addressConfirmed':
    case 'addressCorrected':
    case 'addressGiven':
    case 'paperCodeDrawn':
    case 'codeSent':
    case 'codeJudged':
    case 'messageMoved':
    case 'paperCodeCopied':
    case 'paperCodeMatched':
    case 'keyStaged':
    case 'screenTaken':
    case 'requestWithdrawn':
    case 'setUpCodeTyped':
    case 'totpBegun':
    case 'recoveryCodesKept':
    case 'queueShown':
    case 'alertsShown':
    case 'peopleShown':
    case 'awaitingShown':
    case 'machineShown':
    case 'backupsShown':
    case 'backupChecked':
    case 'restoreOrdered':
    case 'caseOpened':
    case 'documentsBegun':
    case 'documentsDoubted':
    case 'documentsChecked':
    case 'reviewBegun':
    case 'decisionBegun':
    case 'caseDecided':
    case 'casePaused':
      return []
  }
}

/** Who was signed in and is no more leaves a line, whichever event it was. */
function leaving({ turn: before }: CounterState, event: CounterEvent, { turn }: CounterState): AuditLine[] {
  if (!isStaff(before) || isStaff(turn)) return []
  return [auditLine('staff.left', null, { officer: before.staffId, how: howOf(event, turn) })]
}

function howOf(
  { kind }: CounterEvent,
  turn: CounterState['turn']
): 'signed-out' | 'handed-over' | 'locked' | 'wiped' {
  if (turn?.step === 'handOver') return 'handed-over'
  if (turn?.step === 'staffSignIn') return 'locked'
  return kind === 'wiped' ? 'wiped' : 'signed-out'
}
