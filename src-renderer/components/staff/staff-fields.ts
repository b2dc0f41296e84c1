import { cedulaSchema } from '@contract/cedula'
import { freezeCodeSchema, ticketSchema } from '@contract/case/case-words'
import { emailSchema } from '@contract/email'
import { newSecretSchema, secondFactorSchema, userNameSchema } from '@contract/staff/staff-api'
import type { PadField } from './pad-field'

const TOTP = /^\d{6}$/

/** The fields that forms of the staff side are made of, judged by the schemas that main uses too. */
export const staffFields = {
  userName: {
    id: 'userName',
    label: 'staffField.userName',
    kind: 'user',
    max: 30,
    fault: (value) => (userNameSchema.safeParse(value).success ? null : 'missing.userName')
  },
  secret: { id: 'secret', label: 'staffField.secret', kind: 'secret', max: 128 },
  secretAgain: { id: 'secret', label: 'staffField.secretAgain', kind: 'secret', max: 128 },
  newSecret: {
    id: 'secret',
    label: 'staffField.newSecret',
    kind: 'secret',
    max: 128,
    fault: (value) => (newSecretSchema.safeParse(value).success ? null : 'missing.secretShort')
  },
  repeatSecret: { id: 'repeat', label: 'staffField.repeatSecret', kind: 'secret', max: 128 },
  totp: {
    id: 'totp',
    label: 'staffField.totp',
    kind: 'digits',
    max: 6,
    fault: (value) => (TOTP.test(value) ? null : 'missing.totp')
  },
  /** The same, or a recovery code in its place. */
  secondFactor: {
    id: 'totp',
    label: 'staffField.secondFactor',
    kind: 'second',
    max: 8,
    fault: (value) => (secondFactorSchema.safeParse(value).success ? null : 'missing.secondFactor')
  },
  /** Of somebody else, who types it themselves. */
  theirSecret: { id: 'theirSecret', label: 'staffField.theirSecret', kind: 'secret', max: 128 },
  theirTotp: {
    id: 'theirTotp',
    label: 'staffField.theirTotp',
    kind: 'second',
    max: 8,
    fault: (value) => (secondFactorSchema.safeParse(value).success ? null : 'missing.secondFactor')
  },
  givenNames: { id: 'givenNames', label: 'staffField.givenNames', kind: 'text', max: 60 },
  surnames: { id: 'surnames', label: 'staffField.surnames', kind: 'text', max: 60 },
  cedula: {
    id: 'cedula',
    label: 'staffField.cedula',
    kind: 'digits',
    max: 10,
    fault: (value) => (cedulaSchema.safeParse(value).success ? null : 'missing.cedula')
  },
  ticket: {
    id: 'ticket',
    label: 'staffField.ticket',
    kind: 'letters',
    max: 8,
    fault: (value) => (ticketSchema.safeParse(value).success ? null : 'missing.letters')
  },
  address: {
    id: 'address',
    label: 'staffField.address',
    kind: 'email',
    max: 254,
    optional: true,
    fault: (value) => (emailSchema.safeParse(value).success ? null : 'missing.email')
  },
  setUpCode: { id: 'code', label: 'staffField.setUpCode', kind: 'open', max: 40 },
  words: { id: 'text', label: 'staffField.words', kind: 'text', max: 400 },
  note: { id: 'text', label: 'staffField.note', kind: 'text', max: 400, optional: true },
  freezeCode: {
    id: 'freezeCode',
    label: 'staffField.freezeCode',
    kind: 'letters',
    max: 8,
    fault: (value) => (freezeCodeSchema.safeParse(value).success ? null : 'missing.letters')
  }
} satisfies Record<string, PadField>
