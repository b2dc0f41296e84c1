/**
 * The names of every method of the bridge, apart from their schemas so that the preload script carries no zod.
 * `api.ts` is a total record over these names: a name without schemas fails to compile.
 */
export const methodNames = [
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
export type MethodName = (typeof methodNames)[number]

/** IPC channel of a method. */
export const channelOf = (name: MethodName): string => `ventanilla:${name}`
/** Channel on which main pushes a new screen by itself (idle, letter accepted). */
export const pushChannel = 'ventanilla:screen'
