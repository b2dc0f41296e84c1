/**
 * The names of every method of the bridge, apart from their schemas so that the preload script carries no zod.
 * `api.ts` is a total record over these names: a name without schemas fails to compile.
 */
export const memberMethodNames = [
  'show',
  'stayActive',
  'begin',
  'chooseLanguage',
  'acceptNotice',
  'identify',
  'answer',
  'cannotAnswer',
  'retryIdentify',
  'sendCode',
  'cannotOpenMailbox',
  'enterCode',
  'resendCode',
  'useOwnPhone',
  'typeHere',
  'chooseOtherAddress',
  'weighKey',
  'setKey',
  'tryKey',
  'reviewContacts',
  'answerContact',
  'finishReview',
  'openCase',
  'goBack',
  'callHelp',
  'finish',
  'openDemoInbox'
] as const
export type MemberMethodName = (typeof memberMethodNames)[number]

/** The member's part of an assisted case (`case-api.ts`). */
export const caseMethodNames = [
  'openCaseDoor',
  'resumeCase',
  'denyChange',
  'takeScreen',
  'giveAddress',
  'confirmAddress',
  'correctAddress',
  'haveNoMailbox',
  'sayReader',
  'enterCaseCode',
  'resendCaseCode',
  'leaveCase',
  'hidePaperCode',
  'enterPaperCode',
  'stageKey',
  'withdrawCase',
  'printPaper'
] as const
export type CaseMethodName = (typeof caseMethodNames)[number]

/** The staff side (`staff-api.ts`). */
export const staffMethodNames = [
  'openStaffSide',
  'setUpStaff',
  'signIn',
  'signOut',
  'chooseOwnSecret',
  'beginTotp',
  'confirmTotp',
  'keepRecoveryCodes',
  'showQueue',
  'openStaffCase',
  'findStaffCase',
  'beginDocuments',
  'checkDocuments',
  'beginReview',
  'openEvidence',
  'answerFlag',
  'beginDecision',
  'decideCase',
  'pauseCase',
  'makeDossier',
  'showAlerts',
  'answerAlert',
  'showPeople',
  'addPerson',
  'endPerson',
  'renewSecret',
  'resetTotp',
  'showAwaiting',
  'confirmPerson',
  'showMachine',
  'tryMachine',
  'showBackups',
  'checkBackup',
  'restoreBackup',
  'endProgram'
] as const
export type StaffMethodName = (typeof staffMethodNames)[number]

/** Methods of the counter: everything that is not the member's own way. */
export type CounterMethodName = CaseMethodName | StaffMethodName

/** What helps to use the screen, whoever's turn it is (`speech-api.ts`). */
export const aidMethodNames = ['speak', 'adjustVoice', 'needTime'] as const
export type AidMethodName = (typeof aidMethodNames)[number]

export const methodNames = [
  ...memberMethodNames,
  ...caseMethodNames,
  ...staffMethodNames,
  ...aidMethodNames
] as const
export type MethodName = (typeof methodNames)[number]

/** IPC channel of a method. */
export const channelOf = (name: MethodName): string => `ventanilla:${name}`
/** Channel on which main pushes a new screen by itself (idle, message accepted). */
export const pushChannel = 'ventanilla:screen'
