import { z } from 'zod'
import { RATES, VOLUMES } from '../speech'

const key = (usual: string | null, what: string) =>
  z.string().min(1).max(30).nullable().default(usual).describe(what)

/**
 * The keys of the spoken mode, by the code of the key (`KeyboardEvent.code`), or by its name for the keys a number pad
 * has with Num Lock off. Arrows, or + and − of the pad, walk from control to control; Enter presses.
 */
const keysSchema = z.strictObject({
  start: key(
    'NumpadDivide',
    'Starts the spoken mode, and within it opens the choices of the voice. A function key of a tactile keypad is possible: `F9`.'
  ),
  repeat: key('NumpadMultiply', 'Says again what was said last.'),
  faster: key('PageUp', 'Speaks faster.'),
  slower: key('PageDown', 'Speaks more slowly.'),
  louder: key('Home', 'Speaks louder.'),
  softer: key('End', 'Speaks more softly.'),
  hide: key(null, 'Hides the screen and shows it again; without a key it is among the choices of the voice.')
})

/** How main learns that a headset is in. What a person types is spoken only then. */
const headsetSchema = z.strictObject({
  source: z
    .enum(['never', 'always', 'file'])
    .default('never')
    .describe(
      'How a headset is noticed. `always`: the sound goes to a handset or a jack only; `file`: by the text of a file, looked at twice a second; `never`: the sound may be heard in the hall.'
    ),
  file: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'With `file`: for example `/proc/asound/cards` (a USB headset), `/sys/class/extcon/extcon0/state`, or a file that a udev or acpid rule writes.'
    ),
  pattern: z
    .string()
    .min(1)
    .max(100)
    .default('USB-Audio')
    .describe('With `file`: the headset is in while the file contains this text.')
})

/** The voice, for whoever does not see the screen. */
export const speechSchema = z.strictObject({
  engine: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Program that speaks what comes in on its standard input, UTF-8. Null: espeak-ng, where it is installed.'
    ),
  engineArgs: z
    .array(z.string().max(200))
    .max(30)
    .default([])
    .describe(
      'Arguments of that program. `{language}` becomes es, en or qu; `{rate}` words a minute; `{volume}` 0 to 200.'
    ),
  rate: z
    .number()
    .int()
    .min(1)
    .max(RATES)
    .default(3)
    .describe('Speed at the start of every visit, in steps.'),
  volume: z
    .number()
    .int()
    .min(1)
    .max(VOLUMES)
    .default(3)
    .describe('Loudness at the start of every visit, in steps.'),
  hidesScreen: z
    .boolean()
    .default(false)
    .describe('Hides the screen from the start of the spoken mode, while a headset is in.'),
  keys: keysSchema.prefault({}),
  headset: headsetSchema.prefault({})
})
export type SpeechSettings = z.infer<typeof speechSchema>
