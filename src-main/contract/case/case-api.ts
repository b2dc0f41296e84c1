import { z } from 'zod'
import { freezeCodeSchema, paperCodeSchema, readerSchema, ticketSchema } from './case-words'
import { cedulaSchema } from '../cedula'
import { emailSchema } from '../email'
import type { CaseMethodName } from '../method-names'
import { screenSchema } from '../screen-views'

const nothing = z.strictObject({})
const typedKey = z.string().min(1).max(64)

/** What a member, or somebody with the freeze code of an old channel, can do about an assisted case. */
export const caseApi = {
  /** From the welcome screen: "Tengo un número de trámite" / "No fui yo". */
  openCaseDoor: { input: z.strictObject({ purpose: z.enum(['resume', 'deny']) }), output: screenSchema },
  resumeCase: { input: z.strictObject({ ticket: ticketSchema, cedula: cedulaSchema }), output: screenSchema },
  /** "No fui yo": freezes what is not active yet, undoes what is. */
  denyChange: {
    input: z.strictObject({ ticket: ticketSchema, cedula: cedulaSchema, freezeCode: freezeCodeSchema }),
    output: screenSchema
  },
  /** "Soy yo": the one to whom the screen was handed takes it. */
  takeScreen: { input: nothing, output: screenSchema },
  giveAddress: { input: z.strictObject({ address: emailSchema }), output: screenSchema },
  /** "Sí, es así", or the suggestion instead. */
  confirmAddress: { input: z.strictObject({ useSuggestion: z.boolean() }), output: screenSchema },
  correctAddress: { input: nothing, output: screenSchema },
  /** "No tengo ningún correo": a code on paper takes the place of the mailbox. */
  haveNoMailbox: { input: nothing, output: screenSchema },
  sayReader: { input: z.strictObject({ reader: readerSchema }), output: screenSchema },
  enterCaseCode: { input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }), output: screenSchema },
  resendCaseCode: { input: nothing, output: screenSchema },
  /** "Volveré con el código": the case waits, the screen goes back to welcome. */
  leaveCase: { input: nothing, output: screenSchema },
  /** "Ya lo copié": the code on paper leaves the screen. */
  hidePaperCode: { input: nothing, output: screenSchema },
  enterPaperCode: { input: z.strictObject({ code: paperCodeSchema }), output: screenSchema },
  /** The key of the member, staged until the hold ends. */
  stageKey: { input: z.strictObject({ key: typedKey, repeat: typedKey }), output: screenSchema },
  /** On the hand-over screen, once the person has shown the number here and an officer has checked the document. */
  withdrawCase: { input: nothing, output: screenSchema },
  printPaper: { input: nothing, output: screenSchema }
} satisfies Record<CaseMethodName, { input: z.ZodType; output: z.ZodType }>
