import { z } from 'zod'

/** Where the receipt and the paper with the one-time code are printed. */
export const papersSchema = z.strictObject({
  printer: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Program that prints the PDF that comes in on its standard input, such as `lp`. Null: there is no printer, and the screen offers none.'
    ),
  printerArgs: z
    .array(z.string().max(200))
    .max(30)
    .default([])
    .describe(
      'Arguments of that program, for example `["-d", "recibos", "-o", "media=Custom.{width}x{height}mm", "-"]`. `{name}` becomes the paper’s name, `{width}` and `{height}` its size in millimetres.'
    ),
  printerSeconds: z
    .number()
    .int()
    .min(1)
    .max(120)
    .default(15)
    .describe('A program that has not taken the paper after so long is ended, and the person is told.')
})
export type PapersSettings = z.infer<typeof papersSchema>
