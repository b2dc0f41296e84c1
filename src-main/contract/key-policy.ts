import { z } from 'zod'

/**
 * Why a key is not taken. The first three are IESS's own rule (6–15 letters and digits, confidence B); the others
 * refuse what a stranger tries first (NIST SP 800-63B §3.1.1.2: compare against commonly used and context words).
 */
export const keyFindingSchema = z.enum([
  'too-short',
  'too-long',
  'not-alphanumeric',
  'cedula',
  'birth-date',
  'name',
  'common',
  'old-key'
])
export type KeyFinding = z.infer<typeof keyFindingSchema>

/** The core system's rule, from the settings. */
export const keyRulesSchema = z.object({
  minLength: z.number().int().min(4).max(64).default(6).describe('Fewest letters and digits of a key.'),
  maxLength: z.number().int().min(6).max(64).default(15).describe('Most letters and digits of a key.')
})
export type KeyRules = z.infer<typeof keyRulesSchema>

/** The findings that need nothing but the rules: shared by the screen's form and by main. */
export function shapeFindings(key: string, rules: KeyRules): KeyFinding[] {
  const findings: KeyFinding[] = []
  if (key.length < rules.minLength) findings.push('too-short')
  if (key.length > rules.maxLength) findings.push('too-long')
  if (!/^[A-Za-z0-9]*$/.test(key)) findings.push('not-alphanumeric')
  return findings
}
