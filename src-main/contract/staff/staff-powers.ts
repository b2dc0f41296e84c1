import { z } from 'zod'

/** Who works here. A person has one role; a supervisor can do an officer's work, an administrator cannot. */
export const roleSchema = z.enum(['officer', 'supervisor', 'administrator'])
export type Role = z.infer<typeof roleSchema>

/** Everything that staff can do, as acts that a role either may do or not. */
export const staffActSchema = z.enum([
  'see-queue',
  'open-case',
  'check-documents',
  'confirm-presence',
  'review',
  'approve',
  'refuse',
  'pause',
  'lift-pause',
  'shorten-hold',
  'deny-with-code',
  'deny',
  'see-alerts',
  'answer-alert',
  'make-dossier',
  'see-staff',
  'add-staff',
  'end-staff',
  'renew-secret',
  'reset-totp',
  'confirm-staff',
  'maintain',
  'restore-store',
  'end-program'
])
export type StaffAct = z.infer<typeof staffActSchema>
