import { z } from 'zod'
import { caseApi } from './case/case-api'
import { cedulaSchema } from './cedula'
import { keyFindingSchema } from './key-policy'
import { localeSchema } from './locale'
import type { MethodName } from './method-names'
import { aidApi } from './speech-api'
import { staffApi } from './staff/staff-api'
import { screenSchema, type Screen } from './screen-views'

const nothing = z.strictObject({})
/** A secret being typed: bounded so that a hostile renderer cannot make main hash megabytes. */
const typedKey = z.string().min(1).max(64)

/**
 * The one contract between the screen and main: every method takes one named-parameter object and answers with the
 * screen to show. Main checks both directions; the renderer's forms are driven by the same input schemas.
 */
export const api = {
  /** The present screen, for a renderer that has just loaded. */
  show: { input: nothing, output: screenSchema },
  /** Somebody touched: the idle time starts again. */
  stayActive: { input: nothing, output: screenSchema },
  begin: { input: z.strictObject({ locale: localeSchema }), output: screenSchema },
  chooseLanguage: { input: z.strictObject({ locale: localeSchema }), output: screenSchema },
  acceptNotice: { input: nothing, output: screenSchema },
  identify: { input: z.strictObject({ cedula: cedulaSchema }), output: screenSchema },
  answer: {
    input: z.strictObject({ question: z.string().min(1).max(40), answer: z.string().trim().min(1).max(80) }),
    output: screenSchema
  },
  cannotAnswer: { input: nothing, output: screenSchema },
  retryIdentify: { input: nothing, output: screenSchema },
  sendCode: { input: z.strictObject({ addressId: z.string().min(1).max(64) }), output: screenSchema },
  cannotOpenMailbox: { input: nothing, output: screenSchema },
  enterCode: { input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }), output: screenSchema },
  resendCode: { input: nothing, output: screenSchema },
  /** The person wants to send the code from their own telephone (only where a portal is configured). */
  useOwnPhone: { input: nothing, output: screenSchema },
  /** Back from there to the keypad. */
  typeHere: { input: nothing, output: screenSchema },
  chooseOtherAddress: { input: nothing, output: screenSchema },
  /**
   * Which rules the key being typed breaks so far; changes nothing. The old key is compared only by `setKey`. `chosen`:
   * the person goes on with this one, and main may begin what takes long.
   */
  weighKey: {
    input: z.strictObject({ key: z.string().max(64), chosen: z.boolean().optional() }),
    output: z.object({ findings: z.array(keyFindingSchema) })
  },
  setKey: { input: z.strictObject({ key: typedKey, repeat: typedKey }), output: screenSchema },
  tryKey: { input: z.strictObject({ key: typedKey }), output: screenSchema },
  reviewContacts: { input: nothing, output: screenSchema },
  answerContact: {
    input: z.strictObject({ contactId: z.string().min(1).max(64), mine: z.boolean() }),
    output: screenSchema
  },
  finishReview: { input: nothing, output: screenSchema },
  openCase: { input: nothing, output: screenSchema },
  /** One step back where the step allows it (notice, identify, caseOffer, contact); elsewhere nothing happens. */
  goBack: { input: nothing, output: screenSchema },
  callHelp: { input: nothing, output: screenSchema },
  /** "Terminar": everything of this person is wiped, the welcome screen is shown. */
  finish: { input: nothing, output: screenSchema },
  /** Demo mode only: opens the window with the messages received by the loopback mail server. */
  openDemoInbox: { input: nothing, output: screenSchema },
  ...caseApi,
  ...staffApi,
  ...aidApi
} satisfies Record<MethodName, { input: z.ZodType; output: z.ZodType }>

type Api = typeof api
export type Input<M extends MethodName> = z.infer<Api[M]['input']>
export type Output<M extends MethodName> = z.infer<Api[M]['output']>

/** What `window.ventanilla` is on the screen's side. */
export type Bridge = {
  [M in MethodName]: (input: Input<M>) => Promise<Output<M>>
} & {
  /** Called whenever main changes the screen by itself. Returns the way to stop listening. */
  onScreen(listener: (screen: Screen) => void): () => void
}
