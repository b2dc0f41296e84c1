import type { Screen } from '../screen-views'
import type { CounterStep } from './counter-views'

/**
 * Whether staff may open their side at a step. `shown`: the screen has the discreet control, and main opens. `unseen`:
 * main opens too, but the screen has a button of its own for whoever comes next. `shut`: main refuses, and the control is
 * not shown.
 */
type StaffDoor = 'shown' | 'unseen' | 'shut'

/**
 * At which steps staff may open their side: where nothing that a person typed is in main's memory or on the screen, nor
 * is about to be. Opening it ends the member's visit. The one place that says so: both sides of main and the screen read it.
 */
export const staffDoor: Readonly<Record<Screen['view']['step'] | CounterStep, StaffDoor>> = {
  welcome: 'shown',
  notice: 'shut',
  identify: 'shut',
  questions: 'shut',
  notConfirmed: 'shown',
  contact: 'shut',
  code: 'shut',
  key: 'shut',
  done: 'shut',
  contactsReview: 'shut',
  caseOffer: 'shown',
  caseOpened: 'shown',
  outOfService: 'shut',
  // a number, a cédula and perhaps a freeze code are being typed
  caseDoor: 'shut',
  caseStatus: 'shown',
  caseAddress: 'shut',
  caseAddressCheck: 'shut',
  caseReader: 'shut',
  caseCode: 'shut',
  casePaperCode: 'shut',
  caseKey: 'shut',
  caseReceipt: 'shown',
  caseOutcome: 'shown',
  handOver: 'unseen',
  staffSetUp: 'shut',
  staffSignIn: 'shut',
  staffOwnSecret: 'shut',
  staffTotp: 'shut',
  staffEnrol: 'shut',
  staffRecoveryCodes: 'shut',
  staffQueue: 'shut',
  staffCase: 'shut',
  staffDocuments: 'shut',
  staffReview: 'shut',
  staffDecision: 'shut',
  staffAlerts: 'shut',
  staffDossier: 'shut',
  staffPeople: 'shut',
  staffAwaiting: 'shut',
  staffMachine: 'shut',
  staffBackups: 'shut'
}

export const opensToStaff = (step: keyof typeof staffDoor): boolean => staffDoor[step] !== 'shut'
