import type { Input } from '../../contract/api'
import type { MemberMethodName } from '../../contract/method-names'
import { correctAddress } from './give-address'
import { endTurn, type CounterDesk, type Told } from './counter-session'

/** The member's methods that mean something at the counter too; every other means nothing here. */
export async function actBeside(desk: CounterDesk, method: MemberMethodName, input: unknown): Promise<Told> {
  switch (method) {
    case 'chooseLanguage': {
      const { locale } = input as Input<'chooseLanguage'>
      desk.locale = locale
      if (desk.turn?.side === 'member') desk.turn.locale = locale
      return null
    }
    case 'finish':
      await endTurn(desk, 'signed-out', null)
      return null
    case 'goBack':
      return goBack(desk)
    case 'useOwnPhone':
      desk.phone.open()
      return null
    case 'typeHere':
      desk.phone.stop()
      return null
    default:
      return null
  }
}

/** One step back, where there is one. */
async function goBack(desk: CounterDesk): Promise<Told> {
  const { turn } = desk
  if (turn?.side === 'member') {
    if (turn.at.step === 'caseAddressCheck' || turn.at.step === 'caseReader') return correctAddress(desk)
    if (turn.at.step === 'caseDoor' || turn.at.step === 'caseStatus' || turn.at.step === 'caseOutcome')
      await endTurn(desk, 'signed-out', null)
    return null
  }
  if (turn?.side !== 'staff') return null
  if (turn.staffId === null) {
    await endTurn(desk, 'signed-out', null)
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
