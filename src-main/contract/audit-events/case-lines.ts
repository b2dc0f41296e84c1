import { z } from 'zod'
import { conditionSchema } from '../case/checks'
import {
  approvalReasonSchema,
  caseReasonSchema,
  denialReasonSchema,
  refusalReasonSchema,
  shorteningReasonSchema
} from '../case/case-words'
import { ticket } from '../case/ticket'
import { via, type AuditEventEntry } from './line-entry'

/** A member of staff by their id. */
const staff = z.string().min(1)
const count = z.number().int().min(0)

/** What happens to an assisted case. */
export const caseEvents = {
  'case.opened': {
    meaning: 'An assisted case was opened, or an open one was found.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ reason: caseReasonSchema, already: z.boolean() })
  },
  'case.lookedUp': {
    meaning: 'An officer looked for the case of a cédula; whether there was one.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ officer: staff, found: z.boolean() })
  },
  'case.documentsChecked': {
    meaning: 'An officer checked the documents. `stoppedBy`: the condition that ended the case there.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({
      ticket,
      officer: staff,
      document: z.string(),
      stoppedBy: conditionSchema.nullable()
    })
  },
  'case.presenceConfirmed': {
    meaning: 'An officer checked again who is here. `confirmed` false: it is not the person.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ ticket, officer: staff, confirmed: z.boolean() })
  },
  'case.addressTyped': {
    meaning:
      'The member typed an address to be looked at; nothing was saved. `tries`: how many since the officer’s last check.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ ticket, tries: count })
  },
  'case.addressGiven': {
    meaning: 'The member typed a new address, or was given a code on paper for want of any mailbox.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ ticket, path: z.enum(['mailbox', 'paper']), otherMembers: count })
  },
  'case.codeTyped': {
    meaning: 'A code to the new address, or on paper, came; right means that the address is proved.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ ticket, right: z.boolean(), via })
  },
  'case.reviewBegun': {
    meaning: 'A second officer began to look at the evidence.',
    actor: 'staff',
    severity: 'info',
    extras: z.strictObject({ ticket, officer: staff, flags: count })
  },
  'case.approved': {
    meaning: 'A second officer approved. Every address known before is told with a freeze code.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({
      ticket,
      officer: staff,
      first: staff,
      reason: approvalReasonSchema,
      told: count
    })
  },
  'case.refused': {
    meaning: 'An officer refused.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ ticket, officer: staff, reason: refusalReasonSchema })
  },
  'case.keyChosen': {
    meaning: 'The member chose a key; it is staged until the hold ends.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ ticket, holdEndsAt: z.number().int() })
  },
  'case.holdShortened': {
    meaning: 'A supervisor hastened the change.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({
      ticket,
      officer: staff,
      reason: shorteningReasonSchema,
      holdEndsAt: z.number().int()
    })
  },
  'case.activated': {
    meaning: 'The hold ended: the new address and the key are active.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({ ticket, told: count })
  },
  'case.noticesRenewed': {
    meaning:
      'Old channels were written to again: a message could not be delivered, or an address had appeared.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ ticket, letters: count })
  },
  'case.withdrawn': {
    meaning: 'The member took the request back.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ ticket })
  },
  'case.expired': {
    meaning: 'Nobody came for the next step in time.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ ticket })
  },
  'case.paused': {
    meaning: 'An officer paused the case for a supervisor to look at.',
    actor: 'staff',
    severity: 'alert',
    extras: z.strictObject({ ticket, officer: staff })
  },
  'case.pauseLifted': {
    meaning: 'A supervisor let a paused case go on.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ ticket, officer: staff })
  },
  'case.frozen': {
    meaning:
      'Somebody said no before the change was active; it was dropped. `by`: staff id, old-channel or kiosk.',
    actor: 'member',
    severity: 'alert',
    extras: z.strictObject({ ticket, by: z.string(), reason: denialReasonSchema })
  },
  'case.undone': {
    meaning: 'Somebody said no after the change was active; it was taken back and a fraud case opened.',
    actor: 'member',
    severity: 'alert',
    extras: z.strictObject({ ticket, by: z.string(), reason: denialReasonSchema })
  },
  'case.dossierMade': {
    meaning: 'Everything about a change was exported.',
    actor: 'staff',
    severity: 'notice',
    extras: z.strictObject({ ticket, officer: staff, digest: z.string() })
  }
} as const satisfies Record<string, AuditEventEntry>
