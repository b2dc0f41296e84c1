import type { Role, StaffAct } from '../../contract/staff/staff-powers'

const officerActs = [
  'see-queue',
  'open-case',
  'check-documents',
  'confirm-presence',
  'review',
  'approve',
  'refuse',
  'pause',
  'deny-with-code',
  'confirm-staff'
] as const satisfies readonly StaffAct[]

/**
 * Role × act. What is not here does not happen. Who makes the accounts (administrator) never touches a case, and who
 * touches cases never makes an account: one person alone cannot be both officers (OWASP ASVS 2.3.5).
 */
const powers: Record<Role, readonly StaffAct[]> = {
  officer: officerActs,
  supervisor: [
    ...officerActs,
    'lift-pause',
    'shorten-hold',
    'deny',
    'see-alerts',
    'answer-alert',
    'make-dossier'
  ],
  administrator: [
    'see-staff',
    'add-staff',
    'end-staff',
    'renew-secret',
    'reset-totp',
    'maintain',
    'restore-store',
    'end-program'
  ]
}

/** Whether the role may do the act. */
export function may(role: Role, act: StaffAct): boolean {
  return powers[role].includes(act)
}

/** The acts that ask for the secret again (OWASP ASVS 7.5.1): what they decide cannot be done by a borrowed screen. */
const deciding: readonly StaffAct[] = [
  'approve',
  'refuse',
  'lift-pause',
  'shorten-hold',
  'deny-with-code',
  'deny',
  'make-dossier',
  'add-staff',
  'end-staff',
  'renew-secret',
  'reset-totp',
  'confirm-staff',
  'restore-store',
  'end-program'
]

export function asksSecretAgain(act: StaffAct): boolean {
  return deciding.includes(act)
}
