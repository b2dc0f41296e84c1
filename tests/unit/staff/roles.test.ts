import { describe, expect, it } from 'vitest'
import type { roleSchema } from '../../../src-main/contract/staff/staff-powers'
import { staffActSchema } from '../../../src-main/contract/staff/staff-powers'
import { asksSecretAgain, may } from '../../../src-main/domain/staff/roles'

const can = (role: (typeof roleSchema.options)[number]) =>
  staffActSchema.options.filter((act) => may(role, act))

describe('role × act', () => {
  it('an officer works on cases, and hastens, lifts and exports nothing', () => {
    expect(can('officer')).toEqual([
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
    ])
  })

  it('a supervisor does what an officer does, and looks after it', () => {
    expect(can('supervisor').filter((act) => !may('officer', act))).toEqual([
      'lift-pause',
      'shorten-hold',
      'deny',
      'see-alerts',
      'answer-alert',
      'make-dossier'
    ])
  })

  it('an administrator makes accounts and sees no case; nobody else makes accounts', () => {
    expect(can('administrator')).toEqual([
      'see-staff',
      'add-staff',
      'end-staff',
      'renew-secret',
      'reset-totp',
      'maintain',
      'restore-store',
      'end-program'
    ])
    for (const act of can('administrator')) {
      expect(may('officer', act)).toBe(false)
      expect(may('supervisor', act)).toBe(false)
    }
  })

  it('what decides asks for the secret again', () => {
    expect(staffActSchema.options.filter(asksSecretAgain)).toEqual([
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
    ])
  })
})
