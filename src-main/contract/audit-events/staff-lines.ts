import { z } from 'zod'
import { alertKindSchema } from '../case/case-words'
import { roleSchema } from '../staff/staff-powers'
import { machinePartSchema } from '../staff/staff-views'
import { nothing, type AuditEventEntry } from './line-entry'

const staff = z.string().min(1)

/** What members of staff do that is not an act on a case: signing in, accounts, the console. */
export const staffEvents = {
  'staff.setUp': {
    meaning: 'The first people were given accounts, with the one-time code of the log file.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ people: z.number().int() })
  },
  'staff.signedIn': {
    meaning: 'A member of staff signed in.',
    actor: 'staff',
    severity: 'info',
    extras: z.strictObject({ officer: staff })
  },
  'staff.refused': {
    meaning: 'A sign-in, or a secret typed again, was refused.',
    actor: 'staff',
    severity: 'notice',
    extras: nothing
  },
  'staff.left': {
    meaning: 'The staff side closed.',
    actor: 'staff',
    severity: 'info',
    extras: z.strictObject({ officer: staff, how: z.enum(['signed-out', 'handed-over', 'locked', 'wiped']) })
  },
  'staff.ownSecret': {
    meaning: 'A member of staff chose a secret of their own.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ officer: staff })
  },
  'staff.totpEnrolled': {
    meaning: 'A member of staff enrolled an authenticator app.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ officer: staff })
  },
  'staff.recoveryCodeUsed': {
    meaning:
      'A recovery code stood in for the authenticator of a member of staff, at a sign-in or a secret typed again: how many are left.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ officer: staff, left: z.number().int().min(0) })
  },
  'staff.added': {
    meaning: 'An administrator gave somebody an account.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, officer: staff, role: roleSchema })
  },
  'staff.ended': {
    meaning: 'An administrator ended an account.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, officer: staff })
  },
  'staff.secretRenewed': {
    meaning: 'An administrator gave somebody a new first secret.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, officer: staff })
  },
  'staff.totpReset': {
    meaning: 'An administrator took a lost authenticator app from somebody’s account.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, officer: staff })
  },
  'staff.recoveredByOwner': {
    meaning:
      'The owner of the machine gave an administrator a new first secret on the command line, and took the authenticator off.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ officer: staff })
  },
  'staff.confirmed': {
    meaning:
      'Somebody confirmed face to face that an account whose secret was handed out is in its person’s hands.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ by: staff, officer: staff })
  },
  'staff.alertAnswered': {
    meaning: 'A supervisor wrote down what was done about an alert.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ by: staff, kind: alertKindSchema })
  },
  'staff.triedMachine': {
    meaning: 'An administrator tried a part of the kiosk: whether it works.',
    actor: 'staff',
    severity: 'info',
    extras: z.strictObject({ by: staff, part: machinePartSchema, works: z.boolean() })
  },
  'staff.orderedRestore': {
    meaning:
      'An administrator ordered that the data be put back to a backup, up to this transaction; the program starts anew to do it.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, transaction: z.number().int().min(0) })
  },
  'staff.endedProgram': {
    meaning: 'An administrator closed the kiosk or had it start anew.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ by: staff, how: z.enum(['close', 'restart']) })
  }
} as const satisfies Record<string, AuditEventEntry>
