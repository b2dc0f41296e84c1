import { correctAddress } from './give-address'
import { endTurn, type CounterSession, type ActFailure } from './counter-session'

/** One step back, where there is one. */
export async function goBack(session: CounterSession): Promise<ActFailure> {
  const { turn } = session
  if (turn?.side === 'member') {
    if (turn.at.step === 'caseAddressCheck' || turn.at.step === 'caseReader') return correctAddress(session)
    if (turn.at.step === 'caseDoor' || turn.at.step === 'caseStatus' || turn.at.step === 'caseOutcome')
      await endTurn(session, 'signed-out', null)
    return null
  }
  if (turn?.side !== 'staff') return null
  if (turn.staffId === null) {
    await endTurn(session, 'signed-out', null)
    return null
  }
  switch (turn.at.step) {
    case 'staffDocuments':
    case 'staffReview':
    case 'staffDossier':
      turn.at = { step: 'staffCase', done: null }
      return null
    case 'staffDecision':
      turn.at = turn.at.decision === 'approve' ? { step: 'staffReview' } : { step: 'staffCase', done: null }
      return null
    case 'staffBackups':
      turn.at = { step: 'staffMachine', tried: {} }
      return null
    case 'staffCase':
    case 'staffAlerts':
    case 'staffPeople':
    case 'staffAwaiting':
    case 'staffMachine':
    case 'staffTotp':
      turn.at = { step: 'staffQueue' }
      turn.caseId = null
      return null
    default:
      return null
  }
}
