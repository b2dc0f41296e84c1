import { z } from 'zod'
import { ticket } from './case/ticket'
import { counterFailureSchema } from './counter/counter-failures'
import { counterViewSchema } from './counter/counter-views'
import { deliverySchema } from './delivery'
import { failureSchema } from './failures'
import { keyRulesSchema } from './key-policy'
import { localeSchema } from './locale'
import { ownPhoneSchema } from './own-phone-view'
import { roleSchema } from './staff/staff-powers'
import { listeningSchema } from './speech'

export { deliverySchema, type Delivery } from './delivery'
export type { OwnPhoneView } from './own-phone-view'

/** Milliseconds since 1970-01-01 UTC on main's clock. */
const instant = z.number().int().nonnegative()

export const maskedAddressSchema = z.object({
  id: z.string().min(1),
  /** First and last message of each part, e.g. `m•••••a@g••••.com`. */
  masked: z.string().min(3),
  /** Year the address was registered, or null when the directory does not know. */
  sinceYear: z.number().int().nullable()
})
export type MaskedAddress = z.infer<typeof maskedAddressSchema>

/** What a member's screen may know: one member of the union per step, nothing that the step does not show. */
export const viewSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('welcome') }),
  z.object({
    step: z.literal('notice'),
    controller: z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }),
    dpo: z.object({ name: z.string(), email: z.string() }),
    retentionMonths: z.number().int().positive()
  }),
  z.object({ step: z.literal('identify') }),
  z.object({
    step: z.literal('questions'),
    /** 1-based place of the question asked now, and how many will be asked. */
    number: z.number().int().min(1),
    of: z.number().int().min(1),
    /** Catalogue id of the question; the words are in the screen's catalogue (`question.<id>`). */
    question: z.string().min(1)
  }),
  z.object({
    step: z.literal('notConfirmed'),
    /** False when self-service is closed for this number for now; the assisted way is always open. */
    mayRetry: z.boolean()
  }),
  z.object({ step: z.literal('contact'), addresses: z.array(maskedAddressSchema).min(1) }),
  z.object({
    step: z.literal('code'),
    address: maskedAddressSchema,
    delivery: deliverySchema,
    expiresAt: instant,
    triesLeft: z.number().int().min(0),
    /** A code that can still be typed is out; false after five wrong tries, expiry or a refused message. */
    codeLive: z.boolean(),
    resendAt: instant,
    resendsLeft: z.number().int().min(0),
    phone: ownPhoneSchema
  }),
  z.object({ step: z.literal('key'), rules: keyRulesSchema }),
  z.object({
    step: z.literal('done'),
    /** What this visit did, so that the screen can say it in one sentence each. */
    unblocked: z.boolean(),
    firstKey: z.boolean(),
    /** Masked addresses that are being told of the change. */
    notified: z.array(z.string()),
    /** Result of "pruebe su clave": the login test with the real directory. */
    tried: z.enum(['not-yet', 'works', 'fails']),
    mayReview: z.boolean()
  }),
  z.object({
    step: z.literal('contactsReview'),
    contacts: z.array(
      z.object({
        id: z.string().min(1),
        kind: z.enum(['email', 'phone']),
        masked: z.string(),
        answer: z.enum(['open', 'mine', 'not-mine'])
      })
    )
  }),
  z.object({
    step: z.literal('caseOffer'),
    /** Why the assisted way is offered; decides the words, never blames. */
    reason: z.enum([
      'no-address',
      'cannot-open',
      'not-confirmed',
      'codes-used-up',
      'mailbox-refused',
      'needs-officer'
    ]),
    /** Whether there is a step to go back to: "Volver" is shown only where it does something. */
    mayGoBack: z.boolean()
  }),
  z.object({
    step: z.literal('caseOpened'),
    /** Null when the cédula has an open case: of that nothing is told; an officer finds it by the document. */
    opened: z
      .strictObject({
        ticket,
        /** Hours the case waits for the person. */
        waitsHours: z.number().int().positive()
      })
      .nullable()
  }),
  z.object({
    step: z.literal('outOfService'),
    cause: z.enum(['settings', 'store', 'starting']),
    /** For staff: the settings field or the store's plain reason; never personal data. */
    field: z.string().nullable(),
    reason: z.string().nullable(),
    /** Somebody was in the middle of something: what they did last may not have been kept. */
    interrupted: z.boolean().optional()
  })
])
export type View = z.infer<typeof viewSchema>
export type Step = View['step']
export const stepSchema = z.enum(viewSchema.options.map((option) => option.shape.step.value))

/** A synthetic member to try in demo mode. */
export const demoMemberSchema = z.object({
  cedula: z.string(),
  name: z.string(),
  story: z.enum(['email', 'two-addresses', 'no-email', 'blocked', 'expired', 'first-key']),
  answers: z.record(z.string(), z.string())
})
export type DemoMember = z.infer<typeof demoMemberSchema>

/** A synthetic member of staff to play with in demo mode. Their secret is on the card: it opens a demo only. */
export const demoOfficerSchema = z.object({
  userName: z.string(),
  secret: z.string(),
  name: z.string(),
  role: roleSchema
})
export type DemoOfficer = z.infer<typeof demoOfficerSchema>

/** What the screen needs to know of the kiosk itself; no personal data. */
export const kioskSchema = z.object({
  name: z.string(),
  office: z.string(),
  screenInches: z.number().positive(),
  /** Height of the screen's lower edge above the floor, in millimetres. */
  screenBottomMm: z.number().nonnegative(),
  locales: z.array(localeSchema).min(1),
  version: z.string(),
  /** Present only in demo mode: the card with synthetic members to try. */
  demo: z.object({ members: z.array(demoMemberSchema), staff: z.array(demoOfficerSchema) }).nullable()
})
export type Kiosk = z.infer<typeof kioskSchema>

/** Main's answer to every act, and what it pushes when time or the mail server moves something. */
export const screenSchema = z.object({
  view: viewSchema,
  /** The other side of the same window (`counter-views.ts`): when it is here, it is shown and `view` is `welcome`. */
  counter: z.object({ view: counterViewSchema, failure: counterFailureSchema.nullable() }).optional(),
  /** Set when the act just made failed in an expected way. */
  failure: failureSchema.nullable(),
  /** Main's clock when this was made, so that countdowns do not depend on the renderer's clock. */
  now: instant,
  /** When nobody has touched for the idle time: the moment everything is wiped. Null while somebody is active. */
  idleEndsAt: instant.nullable(),
  helpCalled: z.boolean(),
  /** Somebody called for help here, and no officer has come yet: the staff door is lit. */
  staffCalled: z.boolean().optional(),
  /** Present while somebody listens to the screen instead of reading it. */
  listening: listeningSchema.optional(),
  kiosk: kioskSchema
})
export type Screen = z.infer<typeof screenSchema>
