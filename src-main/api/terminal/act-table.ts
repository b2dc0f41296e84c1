import type { Input, Output } from '../../contract/api'
import type { MethodName } from '../../contract/method-names'
import { mayOpenStaffSide } from '../member/visit'
import { callHelp, begin, chooseLanguage, happens, openCaseHere, openDemoInbox } from '../member/member-acts'
import { enterCode, resendCode, sendCode } from '../member/member-code'
import { answer, identify } from '../member/identify'
import { setKey, tryKey, weighKey } from '../member/member-key'
import {
  confirmAddress,
  correctAddress,
  giveAddress,
  haveNoMailbox,
  sayReader
} from '../counter/give-address'
import { enterCaseCode, enterPaperCode, hidePaperCode, resendCaseCode } from '../counter/case-code'
import { denyChange, openCaseDoor, resumeCase } from '../counter/case-door'
import { stageKey, weighCaseKey } from '../counter/case-key'
import { callHelpFromCounter, finishAtCounter, goBack, leaveCase } from '../counter/counter-turn'
import { takeScreen, withdrawCase } from '../counter/take-screen'
import { printPaper } from '../counter/print-paper'
import { beginDocuments, checkDocuments, findStaffCase, openStaffCase } from '../counter/staff-case'
import { answerAlert, makeDossier } from '../counter/staff-console'
import { pauseCase, shows, toShow, withNothingOwed, withPower } from '../counter/staff-guard'
import { endProgram, tryMachine } from '../counter/staff-machine'
import { addPerson, confirmPerson, endPerson, renewSecret, resetTotp } from '../counter/staff-people'
import { checkBackup, restoreBackup, showBackups } from '../counter/staff-restore'
import { keepRecoveryCodes } from '../counter/staff-recovery'
import { answerFlag, beginDecision, beginReview, decideCase, openEvidence } from '../counter/staff-review'
import {
  beginTotp,
  chooseOwnSecret,
  confirmTotp,
  openStaffSide,
  setUpStaff,
  signIn,
  signOut
} from '../counter/staff-sign-in'
import { presentScreen } from './terminal'
import { aid, ofCounter, ofMember, opensCounter, type Act } from './whose-turn'

/** Every message of the contract and how it is answered. What is not in this table does not exist. */
export const acts: { [M in MethodName]: Act<Input<M>, Output<M>> } = {
  show: { answer: (terminal) => presentScreen(terminal) },
  weighKey: {
    answer: ({ member, counter }, typed) =>
      counter.turn ? weighCaseKey(counter, typed) : weighKey(member, typed)
  },

  // the member's own way
  stayActive: ofMember(() => Promise.resolve(null)),
  begin: ofMember(begin),
  chooseLanguage: ofMember(chooseLanguage),
  acceptNotice: ofMember(happens(() => ({ kind: 'noticeRead' }))),
  identify: ofMember(identify),
  answer: ofMember(answer),
  cannotAnswer: ofMember(happens(() => ({ kind: 'couldNotAnswer' }))),
  retryIdentify: ofMember(happens(() => ({ kind: 'retried' }))),
  sendCode: ofMember(sendCode),
  resendCode: ofMember(resendCode),
  enterCode: ofMember((session, { code }) => enterCode(session, { code })),
  useOwnPhone: ofMember(
    ({ phone }) => Promise.resolve(phone.open()).then(() => null),
    ({ counter }) => Promise.resolve(counter.phone.open()).then(() => null)
  ),
  typeHere: ofMember(
    ({ phone }) => Promise.resolve(phone.stop()).then(() => null),
    ({ counter }) => Promise.resolve(counter.phone.stop()).then(() => null)
  ),
  chooseOtherAddress: ofMember(happens(() => ({ kind: 'otherAddressAsked' }))),
  cannotOpenMailbox: ofMember(happens(() => ({ kind: 'mailboxClosed' }))),
  setKey: ofMember(setKey),
  tryKey: ofMember(tryKey),
  reviewContacts: ofMember(happens(() => ({ kind: 'reviewBegun' }))),
  answerContact: ofMember(
    happens(({ contactId, mine }: Input<'answerContact'>) => ({ kind: 'contactAnswered', contactId, mine }))
  ),
  finishReview: ofMember(happens(() => ({ kind: 'reviewFinished' }))),
  openCase: ofMember(openCaseHere),
  goBack: ofMember(
    happens(() => ({ kind: 'wentBack' })),
    ({ counter }) => goBack(counter)
  ),
  callHelp: ofMember(
    (session) => callHelp(session, session.visit.state.step),
    ({ member, counter }) => callHelpFromCounter(counter, (step) => callHelp(member, step))
  ),
  finish: ofMember(
    happens(() => ({ kind: 'finished' })),
    ({ counter }) => finishAtCounter(counter)
  ),
  openDemoInbox: ofMember(openDemoInbox, ({ member }) => openDemoInbox(member)),

  // the member's part of a case
  openCaseDoor: opensCounter(() => true, openCaseDoor),
  resumeCase: ofCounter(resumeCase),
  denyChange: ofCounter(denyChange),
  takeScreen: ofCounter(takeScreen),
  giveAddress: ofCounter(giveAddress),
  confirmAddress: ofCounter(confirmAddress),
  correctAddress: ofCounter(correctAddress),
  haveNoMailbox: ofCounter(haveNoMailbox),
  sayReader: ofCounter(sayReader),
  enterCaseCode: ofCounter((session, { code }) => enterCaseCode(session, { code })),
  resendCaseCode: ofCounter(resendCaseCode),
  leaveCase: ofCounter(leaveCase),
  hidePaperCode: ofCounter(hidePaperCode),
  enterPaperCode: ofCounter(enterPaperCode),
  stageKey: ofCounter(stageKey),
  withdrawCase: ofCounter(withdrawCase),
  printPaper: ofCounter(printPaper),

  // the staff's side: these need no power, whoever stands at the sign-in, or is signed in, may ask
  openStaffSide: opensCounter(({ visit }) => mayOpenStaffSide(visit), openStaffSide),
  setUpStaff: ofCounter(setUpStaff),
  signIn: ofCounter(signIn),
  signOut: ofCounter(signOut),
  chooseOwnSecret: ofCounter(chooseOwnSecret),
  beginTotp: ofCounter(withNothingOwed(beginTotp)),
  confirmTotp: ofCounter(confirmTotp),
  keepRecoveryCodes: ofCounter(keepRecoveryCodes),
  pauseCase: ofCounter(pauseCase),

  // with a power of one's role
  showQueue: ofCounter(withPower('see-queue', shows({ kind: 'queueShown' }))),
  openStaffCase: ofCounter(withPower('open-case', openStaffCase)),
  findStaffCase: ofCounter(withPower('open-case', findStaffCase)),
  beginDocuments: ofCounter(withPower('check-documents', beginDocuments)),
  checkDocuments: ofCounter(withPower('check-documents', checkDocuments)),
  beginReview: ofCounter(withPower('review', beginReview)),
  openEvidence: ofCounter(withPower('review', openEvidence)),
  answerFlag: ofCounter(withPower('review', answerFlag)),
  beginDecision: ofCounter(toShow(({ decision }: Input<'beginDecision'>) => decision, beginDecision)),
  decideCase: ofCounter(
    withPower((_typed, at) => (at.step === 'staffDecision' ? at.decision : 'approve'), decideCase)
  ),
  makeDossier: ofCounter(withPower('make-dossier', makeDossier)),
  showAlerts: ofCounter(withPower('see-alerts', shows({ kind: 'alertsShown' }))),
  answerAlert: ofCounter(withPower('answer-alert', answerAlert)),
  showPeople: ofCounter(withPower('see-staff', shows({ kind: 'peopleShown', handOut: null }))),
  addPerson: ofCounter(withPower('add-staff', addPerson)),
  endPerson: ofCounter(withPower('end-staff', endPerson)),
  renewSecret: ofCounter(withPower('renew-secret', renewSecret)),
  resetTotp: ofCounter(withPower('reset-totp', resetTotp)),
  showAwaiting: ofCounter(toShow('confirm-staff', shows({ kind: 'awaitingShown' }))),
  confirmPerson: ofCounter(withPower('confirm-staff', confirmPerson)),
  showMachine: ofCounter(withPower('maintain', shows({ kind: 'machineShown' }))),
  tryMachine: ofCounter(withPower('maintain', tryMachine)),
  showBackups: ofCounter(toShow('restore-store', showBackups)),
  checkBackup: ofCounter(toShow('restore-store', checkBackup)),
  restoreBackup: ofCounter(withPower('restore-store', restoreBackup)),
  endProgram: ofCounter(withPower('end-program', endProgram)),

  // what helps to use the screen, whoever's turn it is
  speak: aid(({ aids }, utterance) => aids.speak(utterance)),
  adjustVoice: aid(({ aids }, { change }) => aids.adjust(change)),
  needTime: aid(({ aids }, { more }) => aids.needTime(more))
}
