import type { Input } from '../../contract/api'
import type { MemberMethodName } from '../../contract/method-names'
import { correctAddress } from './give-address'
import { endTurn, type CounterSession, type ActFailure } from './counter-session'

/** The member's methods that mean something at the counter too; every other means nothing here. */
export async function actBeside(
  session: CounterSession,
  method: MemberMethodName,
  input: unknown
): Promise<ActFailure> {
  switch (method) {
    case 'chooseLanguage': {
      const { locale } = input as Input<'chooseLanguage'>
      session.locale = locale
      if (session.turn?.side === 'member') session.turn.locale = locale
      return null
    }
    case 'finish':
      await endTurn(session, 'signed-out', null)
      return null
    case 'goBack':
      return goBack(session)
    case 'useOwnPhone':
      session.phone.open()
      return null
    case 'typeHere':
      session.phone.stop()
      return null
    default:
      return null
  }
}

/** One step back, where there is one. */
async function goBack(session: CounterSession): Promise<ActFailure> {
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
