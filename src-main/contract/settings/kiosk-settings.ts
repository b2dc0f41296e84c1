import { z } from 'zod'
import { DEFAULT_LOCALES, DEFAULT_SCREEN } from '../greeting'
import { localeSchema } from '../locale'

/** This terminal and its screen. */
export const kioskSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(40)
    .default('Ventanilla 1')
    .describe('Name of this kiosk in messages, receipts and calls for help.'),
  office: z.string().min(1).max(80).default('CAU Quito Norte').describe('Office it stands in.'),
  timeZone: z
    .enum(['America/Guayaquil', 'Pacific/Galapagos'])
    .default('America/Guayaquil')
    .describe('Zone of the times shown to people; records are in UTC.'),
  screenInches: z
    .number()
    .min(7)
    .max(65)
    .default(DEFAULT_SCREEN.screenInches)
    .describe('Diagonal of the screen in inches: sizes on the screen are computed in millimetres from it.'),
  screenBottomMm: z
    .number()
    .min(0)
    .max(1200)
    .default(DEFAULT_SCREEN.screenBottomMm)
    .describe(
      'Height of the lower edge of the screen above the floor in millimetres: where the screen reaches above 1.2 m, the aid «Más abajo» keeps every control below.'
    ),
  locales: z
    .array(localeSchema)
    .min(1)
    .default([...DEFAULT_LOCALES])
    .describe(
      'Languages offered, the first is the default. `qu` (Kichwa) is a draft until a native speaker has reviewed it.'
    )
})

/** Times of the screen (WCAG 2.2.1: at least 20 s to ask for more time, without limit). */
export const idleSchema = z.strictObject({
  seconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe('Seconds without a touch until the warning.'),
  warningSeconds: z
    .number()
    .int()
    .min(20)
    .max(300)
    .default(30)
    .describe('Seconds the warning stays before everything is wiped (WCAG 2.2.1: at least 20).'),
  easyFactor: z
    .number()
    .min(1)
    .max(10)
    .default(3)
    .describe('Both are so many times longer for somebody who listens to the screen or reads large letters.')
})
