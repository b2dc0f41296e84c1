import { z } from 'zod'
import { nothing, type AuditEventEntry } from './line-entry'

const count = z.number().int().min(0)
const seconds = z.number().int().describe('Seconds; negative is backwards.')
const publicKey = z.string().describe('Ed25519 public key, 32 bytes in base64url.')

/** What the kiosk does by itself. */
export const kioskEvents = {
  'chain.begun': {
    meaning: 'The first line of a chain: which kiosk it is of, and the key that signs its anchors.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({ format: z.literal(1), kiosk: z.string(), office: z.string(), key: publicKey })
  },
  'kiosk.started': {
    meaning: 'The program started. The name and place are those of the settings at that moment.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ version: z.string(), kiosk: z.string(), office: z.string(), demo: z.boolean() })
  },
  'kiosk.stopped': {
    meaning: 'The program ended in good order. A start without it before was a crash or a power cut.',
    actor: 'kiosk',
    severity: 'info',
    extras: nothing
  },
  'anchor.made': {
    meaning: 'The chain up to line `upTo` was signed, and the signature sent out of the store.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ number: count, upTo: count })
  },
  'anchor.unwritten': {
    meaning: 'Anchors could not be written to their folder; the kiosk goes on trying.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ waiting: count })
  },
  'anchor.keyChanged': {
    meaning: 'The key that signs the anchors is another one than before: it was renewed, lost or replaced.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ key: publicKey })
  },
  'anchor.contradicted': {
    meaning:
      'The anchor folder holds an anchor that the store never made: the store was put back to an earlier state, or somebody wrote in the folder.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ number: count, upTo: count })
  },
  'clock.jumped': {
    meaning: 'The clock of the machine was moved while the program ran.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({ seconds })
  },
  'clock.behind': {
    meaning: 'At the start the clock stood before the last line of the record: it was set back meanwhile.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({ seconds })
  },
  'limit.alert': {
    meaning:
      'Something was counted so often at this kiosk that somebody should look. Nothing was closed by it.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({
      rule: z.enum(['self-service-closed', 'cedula-claimed', 'case-numbers-tried']),
      counted: count,
      minutes: count
    })
  },
  'voice.silent': {
    meaning:
      'The voice of this kiosk cannot be heard: no sound card, or the program that speaks does not run.',
    actor: 'kiosk',
    severity: 'notice',
    extras: nothing
  },
  'retention.purged': {
    meaning:
      'Records past their time were deleted: how many of each, and the record itself up to line `linesUpTo`.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({
      letters: count,
      codes: count,
      marks: count,
      cases: count,
      alerts: count,
      lines: count,
      linesUpTo: count.nullable()
    })
  }
} as const satisfies Record<string, AuditEventEntry>
