import type { CounterStep, CounterView } from '@contract/counter/counter-views'
import type { Component } from 'vue'
import CaseAddressCheckScreen from '@/screens/case/CaseAddressCheckScreen.vue'
import CaseAddressScreen from '@/screens/case/CaseAddressScreen.vue'
import CaseCodeScreen from '@/screens/case/CaseCodeScreen.vue'
import CaseDoorScreen from '@/screens/case/CaseDoorScreen.vue'
import CaseKeyScreen from '@/screens/case/CaseKeyScreen.vue'
import CaseOutcomeScreen from '@/screens/case/CaseOutcomeScreen.vue'
import CasePaperCodeScreen from '@/screens/case/CasePaperCodeScreen.vue'
import CaseReaderScreen from '@/screens/case/CaseReaderScreen.vue'
import CaseReceiptScreen from '@/screens/case/CaseReceiptScreen.vue'
import CaseStatusScreen from '@/screens/case/CaseStatusScreen.vue'
import HandOverScreen from '@/screens/case/HandOverScreen.vue'
import StaffAlertsScreen from '@/screens/staff/StaffAlertsScreen.vue'
import StaffAwaitingScreen from '@/screens/staff/StaffAwaitingScreen.vue'
import StaffBackupsScreen from '@/screens/staff/StaffBackupsScreen.vue'
import StaffCaseScreen from '@/screens/staff/StaffCaseScreen.vue'
import StaffDecisionScreen from '@/screens/staff/StaffDecisionScreen.vue'
import StaffDocumentsScreen from '@/screens/staff/StaffDocumentsScreen.vue'
import StaffDossierScreen from '@/screens/staff/StaffDossierScreen.vue'
import StaffMachineScreen from '@/screens/staff/StaffMachineScreen.vue'
import StaffOwnSecretScreen from '@/screens/staff/StaffOwnSecretScreen.vue'
import StaffPeopleScreen from '@/screens/staff/StaffPeopleScreen.vue'
import StaffQueueScreen from '@/screens/staff/StaffQueueScreen.vue'
import StaffRecoveryCodesScreen from '@/screens/staff/StaffRecoveryCodesScreen.vue'
import StaffReviewScreen from '@/screens/staff/StaffReviewScreen.vue'
import StaffSetUpScreen from '@/screens/staff/StaffSetUpScreen.vue'
import StaffSignInScreen from '@/screens/staff/StaffSignInScreen.vue'
import StaffTotpScreen from '@/screens/staff/StaffTotpScreen.vue'
import type { Milestone } from './milestones'

/** The screen of every step at the counter. A total record: a step without a screen does not compile. */
export const counterScreens: Readonly<Record<CounterStep, Component>> = {
  caseDoor: CaseDoorScreen,
  caseStatus: CaseStatusScreen,
  caseAddress: CaseAddressScreen,
  caseAddressCheck: CaseAddressCheckScreen,
  caseReader: CaseReaderScreen,
  caseCode: CaseCodeScreen,
  casePaperCode: CasePaperCodeScreen,
  caseKey: CaseKeyScreen,
  caseReceipt: CaseReceiptScreen,
  caseOutcome: CaseOutcomeScreen,
  handOver: HandOverScreen,
  staffSetUp: StaffSetUpScreen,
  staffSignIn: StaffSignInScreen,
  staffOwnSecret: StaffOwnSecretScreen,
  staffTotp: StaffTotpScreen,
  staffEnrol: StaffTotpScreen,
  staffRecoveryCodes: StaffRecoveryCodesScreen,
  staffQueue: StaffQueueScreen,
  staffCase: StaffCaseScreen,
  staffDocuments: StaffDocumentsScreen,
  staffReview: StaffReviewScreen,
  staffDecision: StaffDecisionScreen,
  staffAlerts: StaffAlertsScreen,
  staffDossier: StaffDossierScreen,
  staffPeople: StaffPeopleScreen,
  staffAwaiting: StaffAwaitingScreen,
  staffMachine: StaffMachineScreen,
  staffBackups: StaffBackupsScreen
}

/** Where the member's part of a case stands on the way that every member walks. */
export const counterMilestones: Readonly<Partial<Record<CounterStep, Milestone>>> = {
  caseAddress: 'contact',
  caseAddressCheck: 'contact',
  caseReader: 'contact',
  caseCode: 'contact',
  casePaperCode: 'contact',
  caseKey: 'key',
  caseReceipt: 'done'
}

export const isStaffStep = (step: CounterStep): boolean => step.startsWith('staff')

/** Changes when another sheet is to be shown: the step, and at the sign-in for whom. */
export const counterKeyOf = (view: CounterView): string =>
  view.step === 'staffSignIn' ? `${view.step}-${view.why}` : view.step
