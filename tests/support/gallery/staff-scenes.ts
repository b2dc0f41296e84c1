import { HOUR, documentFacts, moment, person, signedIn, ticket, word } from './counter-parts'
import { NOW, type Scene } from './scenes'

const staffCase = {
  step: 'staffCase',
  ...signedIn(),
  ticket,
  state: 'opened',
  next: 'documents',
  person,
  facts: [word('reason', 'no-address'), moment('openedAt', NOW - HOUR)],
  paused: false,
  acts: ['check-documents', 'refuse', 'pause'],
  done: null
} as const
const queueCase = (letters: string, change: object) =>
  ({
    ticket: letters,
    state: 'opened',
    next: 'documents',
    openedAt: NOW - HOUR,
    until: NOW + 71 * HOUR,
    paused: false,
    yours: false,
    ...change
  }) as const
const cases = [
  queueCase(ticket, {}),
  queueCase('CDFGHJKL', { state: 'address-proved', next: 'second-officer', yours: true }),
  queueCase('MNPQRSTV', { state: 'approved', next: 'key' }),
  queueCase('WXZBCDFG', { state: 'holding', next: 'hold' }),
  queueCase('HJKLMNPQ', { state: 'documents-checked', next: 'supervisor', paused: true }),
  queueCase('RSTVWXZB', { state: 'address-given', next: 'member' })
]
const machine = {
  step: 'staffMachine',
  ...signedIn('administrator', 'Pablo Mena Ortiz'),
  clock: NOW,
  tried: { mail: true, printer: false }
} as const
const signIn = { step: 'staffSignIn', why: 'begin', ticket: null } as const

/** Signing in, the list, one case, the accounts. */
export const staffScenes: Readonly<Record<string, Scene>> = {
  'staff-set-up': { counter: { step: 'staffSetUp', stage: 'code' }, press: [...'abcd'] },
  'staff-set-up-people': {
    counter: { step: 'staffSetUp', stage: 'people' },
    press: [...'pmena', 'setUp.go']
  },
  'staff-sign-in': { counter: signIn, press: [...'rquispe'] },
  'staff-sign-in-recovery': {
    counter: signIn,
    press: [...'rquispe', 'staffField.secondFactor', ...'BKTR']
  },
  'staff-sign-in-second': {
    counter: { ...signIn, why: 'second-officer', ticket },
    failure: { kind: 'sign-in-wait', waitSeconds: 8 },
    press: [...'abc', 'signIn.go', ...'abc', 'signIn.go']
  },
  'staff-locked': { counter: { ...signIn, why: 'locked' }, press: [...'abc', 'signIn.go', ...'abc'] },
  'staff-own-secret': {
    counter: { step: 'staffOwnSecret', ...signedIn() },
    press: [...'abc', 'ownSecret.go']
  },
  'staff-totp': {
    counter: {
      step: 'staffTotp',
      ...signedIn(),
      uri: 'otpauth://totp/Ventanilla:rquispe?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Ventanilla',
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    },
    press: [...'123']
  },
  'staff-enrol': {
    counter: {
      step: 'staffEnrol',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      uri: 'otpauth://totp/Ventanilla:lsanchez?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Ventanilla',
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    }
  },
  'staff-recovery-codes': {
    counter: {
      step: 'staffRecoveryCodes',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      codes: [
        ...['BKTRWMQZ', 'CDFGHJKL', 'MNPQRSTV', 'WXZBCDFG'],
        ...['HJKLMNPQ', 'RSTVWXZB', 'ZXWVTSRQ', 'PNMLKJHG']
      ],
      mayPrint: true
    },
    failure: { kind: 'not-printed' },
    press: ['recoveryCodes.print']
  },
  'staff-queue': {
    counter: {
      step: 'staffQueue',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      acts: ['see-queue', 'open-case', 'see-alerts'],
      cases,
      alerts: 2,
      hasTotp: false,
      decidesFrom: null,
      awaiting: 2
    }
  },
  'staff-queue-empty': {
    counter: {
      step: 'staffQueue',
      ...signedIn(),
      acts: ['see-queue', 'open-case'],
      cases: [],
      alerts: null,
      hasTotp: false,
      decidesFrom: NOW + 20 * HOUR,
      awaiting: 0
    }
  },
  'staff-queue-admin': {
    counter: {
      step: 'staffQueue',
      ...signedIn('administrator', 'Pablo Mena Ortiz'),
      acts: ['see-staff', 'add-staff', 'end-staff', 'renew-secret', 'maintain', 'end-program'],
      cases: [],
      alerts: null,
      hasTotp: false,
      decidesFrom: null,
      awaiting: 0
    }
  },
  'staff-case': { counter: { ...staffCase, acts: [...staffCase.acts], facts: [...staffCase.facts] } },
  'staff-case-supervisor': {
    counter: {
      ...staffCase,
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      state: 'holding',
      next: 'hold',
      facts: [...staffCase.facts, ...documentFacts, moment('holdEndsAt', NOW + 24 * HOUR)],
      acts: ['pause', 'shorten-hold', 'deny-with-code', 'deny', 'make-dossier'],
      done: 'shorten-hold'
    }
  },
  'staff-case-paused': {
    counter: {
      ...staffCase,
      person: null,
      next: 'supervisor',
      paused: true,
      facts: [...staffCase.facts],
      acts: ['refuse', 'lift-pause', 'deny', 'make-dossier']
    },
    failure: { kind: 'case-refused', why: 'third-person-needed' },
    press: ['act.lift-pause']
  },
  'staff-case-own': { counter: { ...staffCase, facts: [...staffCase.facts], acts: [] } },
  'staff-dossier-ask': {
    counter: { ...staffCase, facts: [...staffCase.facts], acts: ['make-dossier'] },
    press: ['act.make-dossier']
  },
  'staff-dossier': {
    counter: {
      step: 'staffDossier',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      ticket,
      digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      files: [
        'expediente-BKTRWMQZ-2026-09-21T150320000Z.json',
        'expediente-BKTRWMQZ-2026-09-21T150320000Z.pdf'
      ]
    }
  },
  'staff-machine': { counter: machine },
  'staff-machine-touch': { counter: machine, press: ['machine.touch'] },
  'staff-machine-close': { counter: machine, press: ['machine.close', ...'abc'] }
}
