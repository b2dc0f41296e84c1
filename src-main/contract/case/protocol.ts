import { z } from 'zod'
import { checkIdSchema } from './checks'

const hours = (least: number, most: number, usual: number, what: string) =>
  z.number().int().min(least).max(most).default(usual).describe(what)

/**
 * A document that proves a person. Which documents IESS takes for this act is not published: this is data so that the
 * institution can write its own list.
 */
const documentKindSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z-]{1,30}$/)
    .describe('Name in records; the words are in the screens.'),
  asks: z.array(checkIdSchema).min(1).describe('Checks that must be answered.'),
  mayAsk: z.array(checkIdSchema).default([]).describe('Checks that may be answered.'),
  approver: z.enum(['officer', 'supervisor']).describe('Lowest role of the second officer.'),
  representative: z.boolean().default(false).describe('The document is of somebody who acts for the member.')
})
export type DocumentKind = z.infer<typeof documentKindSchema>

const documentsDefault: z.input<typeof documentKindSchema>[] = [
  {
    id: 'cedula',
    asks: ['number', 'photo', 'expiry', 'present', 'name'],
    mayAsk: ['dactilar'],
    approver: 'officer'
  },
  // foreigners: the IESS code is the number typed
  {
    id: 'passport',
    asks: ['number', 'photo', 'expiry', 'present', 'name', 'last-employer'],
    approver: 'supervisor'
  },
  {
    id: 'refugee-card',
    asks: ['number', 'photo', 'expiry', 'present', 'name'],
    mayAsk: ['last-employer'],
    approver: 'officer'
  },
  {
    id: 'power',
    asks: ['number', 'photo', 'expiry', 'present', 'power'],
    approver: 'supervisor',
    representative: true
  }
]

type Route = 'go-on' | 'flag' | 'supervisor' | 'stop'

/** A schema of exactly the ways that are allowed here, so that the reference of the settings offers no other. */
const route = (allowed: [Route, ...Route[]], usual: Route, what: string) =>
  z.enum(allowed).default(usual).describe(what)

/**
 * What happens when a condition is found. `flag`: the second officer has to answer it; `supervisor`: the second officer
 * has to be a supervisor; `stop`: the case ends here with a kind and true sentence and the desk that can help. Where a
 * choice is missing it would open the door that this program is built to close.
 */
const routesSchema = z.strictObject({
  'unknown-member': route(['stop'], 'stop', 'Not in the directory: affiliation desk.'),
  deceased: route(['stop'], 'stop', 'Recorded as deceased: supervisor and correction of the record.'),
  'two-records': route(
    ['stop'],
    'stop',
    'Two records for one person: data-correction desk, nothing is changed.'
  ),
  'under-15': route(
    ['stop', 'supervisor'],
    'stop',
    'Younger than 15 without a representative (LOPDP art. 21).'
  ),
  'from-15-to-17': route(['go-on', 'flag', 'supervisor'], 'flag', 'From 15 a person acts for themselves.'),
  representative: route(['supervisor', 'stop'], 'supervisor', 'Somebody acts for the member.'),
  'number-differs': route(['stop'], 'stop', 'The document is of another person.'),
  'photo-differs': route(['stop'], 'stop', 'The face is not the one on the document; nobody is confronted.'),
  'photo-doubt': route(['supervisor', 'stop'], 'supervisor', 'The officer is not sure of the face.'),
  'document-expired': route(['stop', 'supervisor'], 'stop', 'Expired document: civil registry first.'),
  'holder-absent': route(['stop'], 'stop', 'The holder of the document is not here.'),
  'name-differs': route(
    ['flag', 'supervisor'],
    'flag',
    'Marriage, change of name, accents, swapped surnames.'
  ),
  'dactilar-differs': route(['supervisor', 'stop'], 'supervisor', 'The código dactilar is another.'),
  'power-doubt': route(['supervisor', 'stop'], 'supervisor', 'The power is not clear.'),
  'power-not-in-order': route(['stop'], 'stop', 'The power does not allow this.'),
  'employer-not-reached': route(['flag', 'supervisor', 'stop'], 'flag', 'The last employer did not answer.'),
  'employer-denied': route(['stop'], 'stop', 'The last employer does not know the person.'),
  'number-to-verify': route(
    ['go-on', 'flag', 'supervisor'],
    'flag',
    'Unusual cédula: third digit 6, prefix 50.'
  )
})

/** Over any of these the approval needs a supervisor, and an alert is raised. A number never refuses by itself
 * (LOPDP art. 20). */
const limitsSchema = z
  .strictObject({
    perOfficerHour: hours(1, 1000, 6, 'Changes that one officer may take part in within an hour.'),
    perOfficerDay: hours(1, 1000, 25, 'Changes that one officer may take part in within 24 hours.'),
    perPairDay: hours(1, 1000, 12, 'Changes by the same two officers within 24 hours.'),
    perMailbox: hours(0, 100, 1, 'Other members who may have the same address.'),
    officeOpens: z
      .number()
      .int()
      .min(0)
      .max(23)
      .default(7)
      .describe('Hour; a change earlier raises an alert.'),
    officeCloses: z
      .number()
      .int()
      .min(1)
      .max(24)
      .default(18)
      .describe('Hour; a change later raises an alert.'),
    officeDays: z
      .array(z.number().int().min(0).max(6))
      .min(1)
      .default([1, 2, 3, 4, 5])
      .describe('Days of the week the office is open, 0 is Sunday.'),
    officeHolidays: z
      .array(z.iso.date())
      .default([])
      .describe('Dates on which the office is closed; a hold does not count them as office hours.')
  })
  .refine(({ officeOpens, officeCloses }) => officeOpens < officeCloses, 'the office closes before it opens')

/** Everything the institution decides about the assisted case. */
export const caseSettingsSchema = z.strictObject({
  waitsHours: hours(1, 720, 72, 'Hours a case waits for its next step.'),
  holdHours: hours(0, 720, 24, 'Hours until a change becomes active; 0 makes it active at once.'),
  holdOfficeHours: hours(
    0,
    80,
    8,
    'Hours with an open office that a change waits at least, so that whoever did not ask for it finds help.'
  ),
  paperHoldHours: hours(1, 720, 48, 'The same for a person without any mailbox; never 0.'),
  representativeHoldHours: hours(1, 720, 72, 'The same where a representative acted; never 0.'),
  undoHours: hours(24, 2400, 240, 'Hours after activation in which "no fui yo" takes everything back.'),
  loanHoldHours: hours(0, 2400, 240, 'Hours after activation that loans and account changes should wait.'),
  verificationMinutes: z
    .number()
    .int()
    .min(1)
    .max(15)
    .default(15)
    .describe('Minutes a verification of the person is good for the next act.'),
  codeHours: hours(
    1,
    24,
    24,
    'Hours the code to the new address can be typed (NIST SP 800-63B: at most 24).'
  ),
  paperTries: hours(3, 10, 5, 'Wrong tries of the code on paper until a new one is needed.'),
  fastReviewSeconds: hours(0, 600, 20, 'A review shorter than this raises an alert, seconds.'),
  limits: limitsSchema.prefault({}),
  documents: z
    .array(documentKindSchema)
    .min(1)
    .prefault(documentsDefault)
    .describe('Documents that prove a person, and the checks to answer for each.'),
  routes: routesSchema.prefault({})
})
export type CasePolicy = z.infer<typeof caseSettingsSchema>
