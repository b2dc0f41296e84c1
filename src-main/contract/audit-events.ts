import { z } from 'zod'

const nothing = z.strictObject({})

/** Who acts: the person at the kiosk, a member of staff, or the kiosk itself. */
export type AuditActor = 'member' | 'staff' | 'kiosk'

interface AuditEventEntry {
  /** What the line means, for somebody who reads the record years later. */
  meaning: string
  actor: AuditActor
  severity: 'info' | 'notice' | 'alert'
  /** The only extras a line of this kind may carry. Never a name, an address, a code or a key. */
  extras: z.ZodType
}

/**
 * Every kind of line the audit record can hold. The record is evidence: an id is never renamed or reused.
 */
export const auditEvents = {
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
    extras: z.strictObject({ step: z.string() })
  },
  'session.idled': {
    meaning: 'Nobody touched the screen; everything of the person was wiped.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ step: z.string() })
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
    extras: z.strictObject({ letter: z.string(), again: z.boolean() })
  },
  'code.right': {
    meaning: 'The code was typed back: the person reads that mailbox.',
    actor: 'member',
    severity: 'info',
    extras: nothing
  },
  'code.wrong': {
    meaning: 'A wrong code was typed.',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ triesLeft: z.number().int() })
  },
  'code.exhausted': {
    meaning: 'The last try was wrong; the code is void.',
    actor: 'member',
    severity: 'notice',
    extras: nothing
  },
  'code.expired': {
    meaning: 'A code was typed after its life.',
    actor: 'member',
    severity: 'info',
    extras: nothing
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
      told: z.number().int()
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
    extras: z.strictObject({ disowned: z.number().int() })
  },
  'case.opened': {
    meaning: 'An assisted case was opened, or an open one was found.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ reason: z.string(), already: z.boolean() })
  },
  'help.called': {
    meaning: 'Somebody touched "Llamar a un funcionario".',
    actor: 'member',
    severity: 'info',
    extras: z.strictObject({ step: z.string() })
  }
} as const satisfies Record<string, AuditEventEntry>

export type AuditEventId = keyof typeof auditEvents
export type AuditExtras<E extends AuditEventId> = z.infer<(typeof auditEvents)[E]['extras']>

/** One line of the record, before it is chained. `cedula` is turned into a keyed pseudonym on the way to the store. */
export type AuditLine = {
  [E in AuditEventId]: { event: E; cedula: string | null; extras: AuditExtras<E> }
}[AuditEventId]

/** Makes a line; the types hold event and extras together. */
export function auditLine<E extends AuditEventId>(
  event: E,
  cedula: string | null,
  extras: AuditExtras<E>
): Extract<AuditLine, { event: E }> {
  return { event, cedula, extras } as unknown as Extract<AuditLine, { event: E }>
}
