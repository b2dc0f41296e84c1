import { z } from 'zod'

/** Languages a screen or a message can be in. Kichwa is a draft and appears only where the settings switch it on. */
export const localeSchema = z.enum(['es', 'en', 'qu'])
export type Locale = z.infer<typeof localeSchema>
