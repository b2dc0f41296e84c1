import { z } from 'zod'
import { helpStepSchema } from '../help'
import { stepSchema } from '../screen-views'
import { nothing, via, type AuditEventEntry } from './line-entry'

const step = stepSchema.describe('Step of the visit.')

/** What a person does at the kiosk, and what the kiosk does to their visit. */
export const memberEvents = {
  'session.begun': {
    meaning: 'A person touched the welcome screen and read the notice (LOPDP art. 12 was shown).',
    actor: 'member',
    severity: 'info',
    extras: nothing
  },
  'session.ended': {
    meaning: 'The person ended the visit.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ step })
  },
  'session.idled': {
    meaning: 'Nobody touched the screen; everything of the person was wiped.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ step })
  },
  'identity.claimed': {
    meaning: 'A cédula was typed. The subject is a keyed pseudonym, whether or not the member exists.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ closed: z.boolean() })
  },
  'identity.confirmed': {
    meaning: 'All asked questions were answered as enrolled.',
    actor: 'member',
    severity: 'info',
    extras: nothing
  },
  'identity.failed': {
    meaning: 'The answers did not match, or there was nobody to match.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ closed: z.boolean() })
  },
  'identity.notRemembered': {
    meaning: 'The person said they do not remember the answers.',
    actor: 'member',
    severity: 'info',
    extras: nothing
  },
  'code.sent': {
    meaning: 'A one-time code was posted to a registered address.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ letter: z.string().describe('Id of the message.'), again: z.boolean() })
  },
  'code.right': {
    meaning: 'The code came back: the person reads that mailbox.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ via })
  },
  'code.wrong': {
    meaning: 'A wrong code came.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ triesLeft: z.number().int().min(0), via })
  },
  'code.exhausted': {
    meaning: 'The last try was wrong; the code is void.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ via })
  },
  'code.expired': {
    meaning: 'A code came after its life.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ via })
  },
  'code.refused': {
    meaning: 'The mail server refused the address of the code.',
    actor: 'kiosk',
    severity: 'notice',
    extras: nothing
  },
  'code.usedUp': {
    meaning: 'No more codes may be sent to this member today.',
    actor: 'kiosk',
    severity: 'notice',
    extras: nothing
  },
  'key.set': {
    meaning: 'The member chose a new key; a block was lifted in the same act. Every known address is told.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({
      before: z.enum(['none', 'working', 'blocked', 'expired']),
      told: z.number().int().min(0).describe('Addresses that are told.')
    })
  },
  'key.tried': {
    meaning: 'The member tried the new key at the kiosk.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ works: z.boolean() })
  },
  'contact.reviewed': {
    meaning: 'The member reviewed the contacts on record.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ disowned: z.number().int().min(0) })
  },
  'help.called': {
    meaning: 'Somebody touched "Llamar a un funcionario".',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ step: helpStepSchema.describe('Step of the visit or of the case.') })
  }
} as const satisfies Record<string, AuditEventEntry>
