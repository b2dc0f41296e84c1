import { z } from 'zod'
import { caseSettingsSchema } from './case/protocol'
import { keyRulesSchema } from './key-policy'
import { auditSettingsSchema } from './settings/audit-settings'
import { institutionSchema } from './settings/institution-settings'
import { helpSchema } from './settings/help-settings'
import { directorySchema, retentionSchema } from './settings/retention-settings'
import { idleSchema, kioskSchema } from './settings/kiosk-settings'
import { mailSchema } from './settings/mail-settings'
import { papersSchema } from './settings/paper-settings'
import { portalSchema } from './settings/portal-settings'
import { codeSchema, questionsSchema } from './settings/recovery-settings'
import { speechSchema } from './settings/speech-settings'
import { storeSettingsSchema } from './settings/store-settings'
import { staffSettingsSchema } from './settings/staff-settings'

/** The configuration file. Every field is explained; units are in the names or the explanations. */
export const settingsSchema = z.strictObject({
  institution: institutionSchema.prefault({}),
  kiosk: kioskSchema.prefault({}),
  directory: directorySchema.prefault({}),
  mail: mailSchema,
  questions: questionsSchema.prefault({}),
  code: codeSchema.prefault({}),
  key: keyRulesSchema.strict().prefault({}),
  idle: idleSchema.prefault({}),
  portal: portalSchema.prefault({}),
  speech: speechSchema.prefault({}),
  help: helpSchema.prefault({}),
  case: caseSettingsSchema.prefault({}),
  staff: staffSettingsSchema.prefault({}),
  papers: papersSchema.prefault({}),
  retention: retentionSchema.prefault({}),
  store: storeSettingsSchema.prefault({}),
  audit: auditSettingsSchema.prefault({})
})
export type Settings = z.infer<typeof settingsSchema>

/** What is wrong with a settings file: the field's path and a sentence for the person who can mend it. */
export interface SettingsProblem {
  field: string
  reason: string
}

/** Parses the text of a settings file. The first problem is enough: it is what the screen shows. */
export function parseSettings(text: string): { settings: Settings } | { problem: SettingsProblem } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: { field: '(file)', reason: whyNotJson(error) } }
  }
  const parsed = settingsSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { problem: { field: issue?.path.join('.') || '(file)', reason: issue?.message ?? 'not valid' } }
  }
  const { mail, portal, key, retention } = parsed.data
  if (mail.password && !mail.passwordInClear)
    return {
      problem: { field: 'mail.password', reason: 'a password in clear text needs "passwordInClear": true' }
    }
  if (portal.token && !portal.tokenInClear)
    return {
      problem: { field: 'portal.token', reason: 'a token in clear text needs "tokenInClear": true' }
    }
  if ((portal.memberUrl === null) !== (portal.answersUrl === null))
    return {
      problem: { field: 'portal', reason: 'memberUrl and answersUrl are given together, or neither' }
    }
  if (key.minLength > key.maxLength)
    return { problem: { field: 'key.minLength', reason: 'must not be greater than key.maxLength' } }
  if (retention.auditMonths < retention.months)
    return {
      problem: { field: 'retention.auditMonths', reason: 'must not be less than retention.months' }
    }
  return { settings: parsed.data }
}

/** Where a text stops being JSON. V8's own words quote what stands there, which may be a password. */
function whyNotJson(error: unknown): string {
  const place = /\bposition (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return place ? `not JSON: see character ${Number(place) + 1}` : 'not JSON'
}
