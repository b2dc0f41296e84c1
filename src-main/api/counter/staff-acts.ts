import { z } from 'zod'
import type { Input } from '../../contract/api'
import type { StaffMethodName } from '../../contract/method-names'
import type { StaffAct } from '../../contract/staff/staff-powers'
import type { Decision } from '../../contract/staff/staff-views'
import { asksSecretAgain, may } from '../../domain/staff/roles'
import { isWithheld } from '../../domain/staff/account-trust'
import { findStaff } from '../../store/staff-accounts'
import {
  notYours,
  officerAt,
  refusedFor,
  signedIn,
  stepOver,
  type CounterSession,
  type ActFailure
} from './counter-session'
import {
  beginTotp,
  chooseOwnSecret,
  confirmTotp,
  secretAgain,
  setUpStaff,
  signIn,
  signOut
} from './staff-sign-in'
import {
  beginDocuments,
  checkDocuments,
  findStaffCase,
  openStaffCase,
  pauseFrom,
  type StaffContext
} from './staff-case'
import { answerAlert, makeDossier } from './staff-console'
import { addPerson, confirmPerson, endPerson, renewSecret, resetTotp } from './staff-people'
import { answerFlag, beginDecision, beginReview, decideCase, openEvidence } from './staff-review'
import { endProgram, tryMachine } from './staff-machine'
import { checkBackup, restoreBackup, showBackups } from './staff-restore'
import type { StaffStep } from './turn'

/** The methods that need no power: whoever stands at the sign-in, or is signed in, may ask. */
type OpenMethod =
  | 'openStaffSide'
  | 'setUpStaff'
  | 'signIn'
  | 'signOut'
  | 'chooseOwnSecret'
  | 'beginTotp'
  | 'confirmTotp'
  | 'pauseCase'
type GuardedMethod = Exclude<StaffMethodName, OpenMethod>

interface Guarded<M extends GuardedMethod> {
  /** The power it takes; a function where the message says which. */
  act: StaffAct | ((input: Input<M>, at: StaffStep) => StaffAct)
  run: (session: CounterSession, input: Input<M>, at: StaffContext) => Promise<ActFailure>
}

/** The power that a decision takes. */
const actOf = (decision: Decision): StaffAct => decision

/** Every guarded method and the power it takes. What is not here cannot be asked for. */
const guarded: { [M in GuardedMethod]: Guarded<M> } = {
  showQueue: { act: 'see-queue', run: (_desk, _input, { turn }) => show(turn, { step: 'staffQueue' }) },
  openStaffCase: { act: 'open-case', run: openStaffCase },
  findStaffCase: { act: 'open-case', run: findStaffCase },
  beginDocuments: { act: 'check-documents', run: beginDocuments },
  checkDocuments: { act: 'check-documents', run: checkDocuments },
  beginReview: { act: 'review', run: beginReview },
  openEvidence: { act: 'review', run: openEvidence },
  answerFlag: { act: 'review', run: answerFlag },
  beginDecision: { act: ({ decision }) => actOf(decision), run: beginDecision },
  decideCase: {
    act: (_input, at) => (at.step === 'staffDecision' ? actOf(at.decision) : 'approve'),
    run: decideCase
  },
  makeDossier: { act: 'make-dossier', run: makeDossier },
  showAlerts: { act: 'see-alerts', run: (_desk, _input, { turn }) => show(turn, { step: 'staffAlerts' }) },
  answerAlert: { act: 'answer-alert', run: answerAlert },
  showPeople: {
    act: 'see-staff',
    run: (_desk, _input, { turn }) => show(turn, { step: 'staffPeople', handOut: null })
  },
  addPerson: { act: 'add-staff', run: addPerson },
  endPerson: { act: 'end-staff', run: endPerson },
  renewSecret: { act: 'renew-secret', run: renewSecret },
  resetTotp: { act: 'reset-totp', run: resetTotp },
  showAwaiting: {
    act: 'confirm-staff',
    run: (_desk, _input, { turn }) => show(turn, { step: 'staffAwaiting' })
  },
  confirmPerson: { act: 'confirm-staff', run: confirmPerson },
  showMachine: {
    act: 'maintain',
    run: (_desk, _input, { turn }) => show(turn, { step: 'staffMachine', tried: {} })
  },
  tryMachine: { act: 'maintain', run: tryMachine },
  showBackups: { act: 'restore-store', run: showBackups },
  checkBackup: { act: 'restore-store', run: checkBackup },
  restoreBackup: { act: 'restore-store', run: restoreBackup },
  endProgram: { act: 'end-program', run: endProgram }
}

function show(turn: StaffContext['turn'], at: StaffStep): Promise<ActFailure> {
  turn.at = at
  return Promise.resolve(null)
}

/** Answers a staff method, after judging turn and power. A forged message is answered with the present screen. */
export async function staffMethod<M extends StaffMethodName>(
  session: CounterSession,
  method: M,
  input: Input<M>
): Promise<ActFailure> {
  switch (method) {
    case 'openStaffSide':
      // the window opens it, because it has to end the member's visit
      return stepOver
    case 'setUpStaff':
      return setUpStaff(session, input as Input<'setUpStaff'>)
    case 'signIn':
      return signIn(session, input as Input<'signIn'>)
    case 'signOut':
      return signOut(session)
    case 'chooseOwnSecret':
      return chooseOwnSecret(session, input as Input<'chooseOwnSecret'>)
    case 'beginTotp':
      return hasOwnSecret(session) ? beginTotp(session) : stepOver
    case 'confirmTotp':
      return confirmTotp(session, input as Input<'confirmTotp'>)
    case 'pauseCase':
      return pauseCase(session)
    default:
      return guardedMethod(session, method as GuardedMethod, input as Input<GuardedMethod>)
  }
}

async function guardedMethod(
  session: CounterSession,
  method: GuardedMethod,
  input: Input<GuardedMethod>
): Promise<ActFailure> {
  const staff = await signedIn(session)
  const { turn } = session
  if (!staff || turn?.side !== 'staff' || !hasOwnSecret(session)) return stepOver
  const { act, run } = guarded[method] as Guarded<GuardedMethod>
  const power = typeof act === 'function' ? act(input, turn.at) : act
  if (!may(staff.role, power)) return notYours
  if (isWithheld(officerAt(session, staff).standing, power)) return refusedFor('secret-handed-out')
  if (asksSecretAgain(power) && !shows.has(method)) {
    const again = await secretAgain(session, typedAgain.parse(input))
    if ('kind' in again) return again
  }
  return run(session, input, { turn, staff })
}

/** What only shows where something is decided: the secret is asked for when it is. */
const shows: ReadonlySet<GuardedMethod> = new Set<GuardedMethod>([
  'beginDecision',
  'showAwaiting',
  'showBackups',
  'checkBackup'
])
/** A deciding message without these fields is a fault of the contract: it throws, and nothing is decided. */
const typedAgain = z.object({ secret: z.string(), totp: z.string().nullable() })

/** Whoever has not yet chosen a secret of their own does nothing else. */
const hasOwnSecret = ({ turn }: CounterSession): boolean =>
  turn?.side === 'staff' && turn.staffId !== null && turn.at.step !== 'staffOwnSecret'

/** From a case, a review, or the hand-over screen, where nobody is signed in but the one who has just handed over. */
async function pauseCase(session: CounterSession): Promise<ActFailure> {
  const { turn, parts } = session
  if (turn?.side === 'handOver' && turn.staffId !== null) {
    const staff = await findStaff(parts.store.read, turn.staffId)
    return staff && may(staff.role, 'pause') ? pauseFrom(session, staff, turn.caseId) : stepOver
  }
  const staff = await signedIn(session)
  if (!staff || turn?.side !== 'staff' || turn.caseId === null || !hasOwnSecret(session)) return stepOver
  return may(staff.role, 'pause') ? pauseFrom(session, staff, turn.caseId) : notYours
}
