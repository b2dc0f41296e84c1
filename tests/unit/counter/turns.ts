import type { CounterStep } from '../../../src-main/contract/counter/counter-views'
import type { CounterEventKind, EventOf } from '../../../src-main/domain/counter/counter-event'
import type { CounterState, Turn, TurnAt } from '../../../src-main/domain/counter/turn-state'
import { issueCode } from '../../../src-main/domain/recovery/one-time-code'
import { A_MORNING } from '../../support/test-clock'

/** One turn of each step and one event of each kind, for the tables of transitions. All people are made up. */
export const code = issueCode('c1', A_MORNING, { minutes: 60, tries: 5, resendSeconds: 60 })
export const given = {
  address: 'typed@gmial.com',
  suggestion: 'typed@gmail.com',
  warnings: []
}
const verified = { caseId: 'case', verification: 'v1' }
const ana = { staffId: 'ana' }
const atCase = { ...ana, caseId: 'case' }

export const at: { [S in CounterStep]: TurnAt<S> } = {
  caseDoor: { step: 'caseDoor', purpose: 'resume' },
  caseStatus: { step: 'caseStatus', caseId: 'case' },
  caseAddress: { step: 'caseAddress', ...verified, typed: 'typed@gmial.com' },
  caseAddressCheck: { step: 'caseAddressCheck', ...verified, given },
  caseReader: { step: 'caseReader', ...verified, given },
  caseCode: { step: 'caseCode', ...verified, code, messageId: 'l1', delivery: 'waiting', resendsLeft: 4 },
  casePaperCode: { step: 'casePaperCode', ...verified, code: 'BCDFGHJKLM' },
  caseKey: { step: 'caseKey', ...verified },
  caseReceipt: { step: 'caseReceipt', caseId: 'case' },
  caseOutcome: { step: 'caseOutcome', caseId: 'case' },
  handOver: { step: 'handOver', to: 'member', ...verified, handedBy: 'ana' },
  staffSetUp: { step: 'staffSetUp', stage: 'code' },
  staffSignIn: { step: 'staffSignIn', why: 'officer', caseId: 'case' },
  staffOwnSecret: { step: 'staffOwnSecret', ...ana },
  staffTotp: { step: 'staffTotp', ...ana, secret: 'totp-secret' },
  staffEnrol: { step: 'staffEnrol', ...ana, secret: 'totp-secret' },
  staffRecoveryCodes: { step: 'staffRecoveryCodes', ...ana, codes: ['BCDFGHJZ'] },
  staffQueue: { step: 'staffQueue', ...ana },
  staffAlerts: { step: 'staffAlerts', ...ana },
  staffPeople: { step: 'staffPeople', ...ana, handOut: { userName: 'nuevo', secret: 'first-secret' } },
  staffAwaiting: { step: 'staffAwaiting', ...ana },
  staffMachine: { step: 'staffMachine', ...ana, tried: { touch: true } },
  staffBackups: {
    step: 'staffBackups',
    ...ana,
    backups: [{ name: 'one', madeAt: A_MORNING, bytes: 1, state: 'unread' }]
  },
  staffCase: { step: 'staffCase', ...atCase, done: null },
  staffDocuments: { step: 'staffDocuments', ...atCase, purpose: 'check', again: false },
  staffReview: { step: 'staffReview', ...atCase },
  staffDecision: { step: 'staffDecision', ...atCase, decision: 'approve' },
  staffDossier: { step: 'staffDossier', ...atCase, digest: 'd', files: ['f.json'] }
}

export const stateAt = (turn: Turn | null, numberShown: string | null = null): CounterState => ({
  turn,
  numberShown
})

/** Everything that somebody typed, or that is shown to one person only, in the turns above. */
export const secrets = ['typed@gmial.com', 'BCDFGHJKLM', 'totp-secret', 'BCDFGHJZ', 'first-secret']

/** What the store has of the case of the hand-over above: checked for the address. */
export const found: EventOf<'screenTaken'>['found'] = {
  value: {
    paused: null,
    verification: { id: 'v1', act: 'give-address', kiosk: 'k', officers: ['ana'], at: A_MORNING },
    address: null
  },
  sent: null
}

/** Every event there is, once, with facts that its step takes. */
export const events: { [K in CounterEventKind]: EventOf<K> } = {
  wentBack: { kind: 'wentBack' },
  finished: { kind: 'finished' },
  memberLeft: { kind: 'memberLeft' },
  signedOut: { kind: 'signedOut' },
  abandoned: { kind: 'abandoned' },
  accountEnded: { kind: 'accountEnded' },
  wiped: { kind: 'wiped' },
  staffSideOpened: { kind: 'staffSideOpened', hasStaff: true },
  doorOpened: { kind: 'doorOpened', purpose: 'deny' },
  caseFound: { kind: 'caseFound', caseId: 'case' },
  changeDenied: { kind: 'changeDenied', caseId: 'case' },
  addressTyped: { kind: 'addressTyped', given, ticket: 'BCDFGHJK', cedula: '0961234564', tries: 1 },
  addressConfirmed: { kind: 'addressConfirmed', given: { ...given, address: 'typed@gmail.com' } },
  addressCorrected: { kind: 'addressCorrected' },
  addressGiven: { kind: 'addressGiven', verification: 'v2' },
  paperCodeDrawn: { kind: 'paperCodeDrawn', verification: 'v2', code: 'BCDFGHJKLM' },
  codeSent: { kind: 'codeSent', code: { ...code, id: 'c2' }, messageId: 'l2', resendsLeft: 3 },
  codeJudged: { kind: 'codeJudged', verdict: 'right', code },
  messageMoved: { kind: 'messageMoved', messageId: 'l1', delivery: 'accepted' },
  paperCodeCopied: { kind: 'paperCodeCopied' },
  paperCodeMatched: { kind: 'paperCodeMatched' },
  keyStaged: { kind: 'keyStaged' },
  screenTaken: { kind: 'screenTaken', found },
  requestWithdrawn: { kind: 'requestWithdrawn' },
  setUpCodeTyped: { kind: 'setUpCodeTyped' },
  accountsMade: { kind: 'accountsMade', people: 3 },
  signedIn: {
    kind: 'signedIn',
    staffId: 'beto',
    role: 'officer',
    fresh: false,
    ownCase: false,
    enrols: null
  },
  ownSecretChosen: { kind: 'ownSecretChosen', enrols: null },
  totpBegun: { kind: 'totpBegun', secret: 'totp-secret' },
  totpConfirmed: { kind: 'totpConfirmed', codes: ['BCDFGHJZ'] },
  recoveryCodesKept: { kind: 'recoveryCodesKept' },
  queueShown: { kind: 'queueShown' },
  alertsShown: { kind: 'alertsShown' },
  peopleShown: { kind: 'peopleShown', handOut: null },
  awaitingShown: { kind: 'awaitingShown' },
  machineShown: { kind: 'machineShown' },
  machineTried: { kind: 'machineTried', part: 'sound', works: false },
  backupsShown: { kind: 'backupsShown', backups: null },
  backupChecked: { kind: 'backupChecked', name: 'one', state: 'sound' },
  restoreOrdered: { kind: 'restoreOrdered' },
  programEnded: { kind: 'programEnded', how: 'close' },
  caseOpened: { kind: 'caseOpened', caseId: 'other' },
  caseLookedUp: { kind: 'caseLookedUp', cedula: '0961234564', caseId: 'other' },
  documentsBegun: { kind: 'documentsBegun', purpose: 'check' },
  documentsDoubted: { kind: 'documentsDoubted' },
  documentsChecked: { kind: 'documentsChecked', verification: 'v2' },
  reviewBegun: { kind: 'reviewBegun' },
  decisionBegun: { kind: 'decisionBegun', decision: 'refuse' },
  caseDecided: { kind: 'caseDecided', verification: 'v2' },
  dossierMade: { kind: 'dossierMade', ticket: 'BCDFGHJK', cedula: '0961234564', digest: 'd', files: [] },
  casePaused: { kind: 'casePaused' }
}
