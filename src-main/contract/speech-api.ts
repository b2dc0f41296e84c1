import { z } from 'zod'
import type { AidMethodName } from './method-names'
import { utteranceSchema, voiceChangeSchema } from './speech'
import { screenSchema } from './screen-views'

/** What helps a person to use the screen at all, whoever's turn it is. None of it is kept with who they are. */
export const aidApi = {
  /** To be spoken, in the spoken mode only; elsewhere nothing happens. */
  speak: { input: utteranceSchema, output: screenSchema },
  adjustVoice: { input: z.strictObject({ change: voiceChangeSchema }), output: screenSchema },
  /** This person reads large letters: every wait for them is longer. Says nothing else of them, and is not stored. */
  needTime: { input: z.strictObject({ more: z.boolean() }), output: screenSchema }
} satisfies Record<AidMethodName, { input: z.ZodType; output: z.ZodType }>
