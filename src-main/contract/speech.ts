import { z } from 'zod'
import { localeSchema } from './locale'

/** Loudness and speed are steps: a person says "faster", not a number of words a minute. */
export const RATES = 7
export const VOLUMES = 5

/** Longest text spoken at once, in characters: about two minutes; a whole screen has some 600. */
export const LONGEST_SPOKEN = 2000

/** What the page wants to be heard. Main decides whether, and which of the two. */
export const utteranceSchema = z.strictObject({
  /** What anybody in the hall may hear. */
  text: z.string().max(LONGEST_SPOKEN),
  /** What only the person may hear, because it tells what they type: said instead of `text` when a headset is in. */
  privately: z.string().max(LONGEST_SPOKEN).nullable(),
  language: localeSchema,
  /** Said after what is being said; otherwise at once, instead of it. */
  after: z.boolean()
})
export type Utterance = z.infer<typeof utteranceSchema>

/** What a person may change of the voice. `menu` opens and closes the choices of it. */
export const voiceChangeSchema = z.enum([
  'faster',
  'slower',
  'louder',
  'softer',
  'hide',
  'show',
  'menu',
  'repeat',
  'off'
])
export type VoiceChange = z.infer<typeof voiceChangeSchema>

/** How the screen is being listened to. Main's, and forgotten with the visit. */
export const listeningSchema = z.object({
  /** False: this kiosk has no voice that works; the number pad works all the same. */
  speaks: z.boolean(),
  rate: z.number().int().min(1).max(RATES),
  volume: z.number().int().min(1).max(VOLUMES),
  /** A headset is in: what is typed may be spoken. */
  headset: z.boolean(),
  /** Nothing is painted: nobody behind the person can read along. */
  hidden: z.boolean(),
  /** The choices of the voice are open. */
  menu: z.boolean()
})
export type Listening = z.infer<typeof listeningSchema>
