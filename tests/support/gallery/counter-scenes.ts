import { checkIdSchema } from '@contract/case-checks'
import type { Role } from '@contract/roles'
import type { CounterView } from '@contract/counter-views'
import type { Fact } from '@contract/staff-views'
import { NOW, type Scene } from './scenes'

const HOUR = 3_600_000
const ticket = 'BKTRWMQZ'
const rules = { minLength: 6, maxLength: 15 }
const signedIn = (role: Role = 'officer', name = 'Rocío Quispe Tenesaca') => ({
  officer: { name, role },
  locksAt: NOW + 117_000
})
const kinds = [
  {
    id: 'cedula',
    asks: checkIdSchema.array().parse(['number', 'photo', 'expiry', 'present', 'name']),
    mayAsk: checkIdSchema.array().parse(['dactilar'])
  },
  {
    id: 'passport',
    asks: checkIdSchema.array().parse(['number', 'photo', 'expiry', 'present', 'name', 'last-employer']),
    mayAsk: []
  },
  { id: 'refugee-card', asks: checkIdSchema.array().parse(['number', 'photo']), mayAsk: [] },
  { id: 'power', asks: checkIdSchema.array().parse(['number', 'photo', 'power']), mayAsk: [] }
]
const text = (fact: string, value: string): Fact => ({ fact, value, as: 'text' })
const word = (fact: string, value: string): Fact => ({ fact, value, as: 'word' })
const moment = (fact: string, at: number): Fact => ({ fact, value: String(at), as: 'instant' })
const documentFacts = [
  word('document', 'cedula'),
  word('check.number', 'same'),
  word('check.photo', 'doubt'),
  word('check.expiry', 'valid'),
  word('check.present', 'yes'),
  word('check.name', 'differs-slightly'),
  word('reason.photo', 'old-photo'),
  word('reason.name', 'marriage'),
  word('condition', 'photo-doubt'),
  word('condition', 'name-differs'),
  text('note', 'LA FOTO ES DE HACE VEINTE AÑOS. COMPARÉ LA FIRMA Y LAS CICATRICES DE LA CARA.'),
  moment('checkedAt', NOW - HOUR)
]
const person = 'Luz Angélica Cabascango Muenala'

const code = {
  step: 'caseCode',
  ticket,
  address: 'luz.cabascango@gmail.com',
  delivery: 'accepted',
  expiresAt: NOW + 24 * HOUR,
  triesLeft: 5,
  codeLive: true,
  resendAt: NOW + 42_000,
  resendsLeft: 4,
  waitsUntil: NOW + 71 * HOUR
} as const
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
const items = [
  {
    item: 'person',
    facts: [text('name', person), text('cedula', '••• ••• 5678')],
    isFlag: false,
    answer: null
  },
  { item: 'document', facts: documentFacts, isFlag: false, answer: null },
  { item: 'photo-doubt', facts: documentFacts, isFlag: true, answer: null },
  {
    item: 'shared-mailbox',
    facts: [word('flag', 'shared-mailbox'), text('newAddress', 'familia.cabascango@gmail.com')],
    isFlag: true,
    answer: { accepted: true, text: 'ES EL CORREO DE SU HIJA, QUE VIVE CON ELLA.' }
  },
  { item: 'address', facts: null, isFlag: false, answer: null },
  { item: 'channels', facts: null, isFlag: false, answer: null },
  { item: 'officers', facts: null, isFlag: false, answer: null }
] as const
const review = {
  step: 'staffReview',
  ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
  ticket,
  person,
  items: items.map((item) => ({ ...item, facts: item.facts && [...item.facts] })),
  needsSupervisor: true,
  ready: false,
  verifiedUntil: NOW + 12 * 60_000
} as const
const decision = {
  step: 'staffDecision',
  ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
  ticket,
  asksFreezeCode: false,
  asksTotp: true,
  mostHours: null
} as const
const alerts = [
  { id: 'a1', kind: 'paused', ticket, officers: ['Rocío Quispe Tenesaca'], detail: null, answer: null },
  { id: 'a2', kind: 'frozen', ticket: 'CDFGHJKL', officers: [], detail: 'not-me', answer: null },
  { id: 'a3', kind: 'staff-added', ticket: null, officers: ['Pablo Mena Ortiz'], detail: null, answer: null },
  {
    id: 'a4',
    kind: 'off-hours',
    ticket: 'WXZBCDFG',
    officers: ['Rocío Quispe Tenesaca', 'Marco Borja Cevallos'],
    detail: null,
    answer: { by: 'Lucía Sánchez Andrade', at: NOW, text: 'LA OFICINA ABRIÓ EL SÁBADO POR CAMPAÑA.' }
  }
] as const
const staff = [
  {
    userName: 'pmena',
    name: 'Pablo Mena Ortiz',
    role: 'administrator',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'rquispe',
    name: 'Rocío Quispe Tenesaca',
    role: 'officer',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'mborja',
    name: 'Marco Borja Cevallos',
    role: 'officer',
    active: true,
    hasTotp: false,
    fresh: true
  },
  {
    userName: 'lsanchez',
    name: 'Lucía Sánchez Andrade',
    role: 'supervisor',
    active: true,
    hasTotp: true,
    fresh: false
  },
  {
    userName: 'jtoapanta',
    name: 'Jorge Toapanta Vinueza',
    role: 'officer',
    active: false,
    hasTotp: false,
    fresh: false
  }
].map((each) => ({ ...each, id: each.userName, role: each.role as Role }))
const people = {
  step: 'staffPeople',
  ...signedIn('administrator', 'Pablo Mena Ortiz'),
  people: staff,
  handOut: null
} as const
const signIn = { step: 'staffSignIn', why: 'begin', ticket: null } as const
const receipt = {
  step: 'caseReceipt' as const,
  ticket,
  verification: 'HJKLMNPQ',
  office: 'CAU Quito Norte',
  kiosk: 'Ventanilla 1',
  at: NOW,
  activeFrom: NOW + 24 * HOUR,
  undoHours: 240,
  address: 'l•••••o@g••••.com',
  told: ['r•••••o@h••••.com.ec', 'l•••••9@y••••.es'],
  mayPrint: true
} satisfies CounterView
const next = 'staff.next'

/** Every screen of the counter, by name. */
export const counterScenes: Readonly<Record<string, Scene>> = {
  'hand-over-member': { counter: { step: 'handOver', to: 'member', ticket, mayPause: true } },
  'hand-over-second': { counter: { step: 'handOver', to: 'second-officer', ticket, mayPause: false } },
  'case-door-resume': { counter: { step: 'caseDoor', purpose: 'resume' }, press: [...'BKTRW'] },
  'case-door-freeze': {
    counter: { step: 'caseDoor', purpose: 'deny' },
    press: [...ticket, 'common.continue', ...'HJK', 'common.continue']
  },
  'case-door-cedula': {
    counter: { step: 'caseDoor', purpose: 'resume' },
    failure: { kind: 'case-not-found' },
    press: [...ticket, 'common.continue', ...'3012345678', 'common.continue']
  },
  'case-status-officer': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'officer',
      words: null,
      until: NOW + 71 * HOUR,
      mayWithdraw: true
    }
  },
  'case-status-hold': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'hold',
      words: null,
      until: NOW + 24 * HOUR,
      mayWithdraw: true
    }
  },
  'case-status-withdraw': {
    counter: { step: 'caseStatus', ticket, phase: 'hold', words: null, until: NOW, mayWithdraw: true },
    press: ['caseStatus.withdraw']
  },
  'case-status-over': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'over',
      words: 'undone',
      until: null,
      mayWithdraw: false
    }
  },
  'case-address': { counter: { step: 'caseAddress', typed: 'luz.cabascango' } },
  'case-address-early': { counter: { step: 'caseAddress', typed: 'luz.c' }, press: ['common.continue'] },
  'case-address-known': {
    counter: { step: 'caseAddress', typed: 'luz.cabascango@gmail.com' },
    failure: { kind: 'address-known' },
    press: ['common.continue']
  },
  'case-address-none': { counter: { step: 'caseAddress', typed: null }, press: ['caseAddress.none'] },
  'case-check': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'luz.cabascango',
      domain: 'gmail.com',
      suggestion: null,
      warnings: [],
      otherMembers: 0
    }
  },
  'case-check-suggestion': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'luz.cabascango',
      domain: 'gmial.com',
      suggestion: 'luz.cabascango@gmail.com',
      warnings: ['typo', 'shared'],
      otherMembers: 3
    }
  },
  'case-check-warnings': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'ventas.distribuidora.cabascango',
      domain: 'mailinatоr.com',
      suggestion: null,
      warnings: ['disposable', 'look-alike', 'role', 'shared'],
      otherMembers: 1
    }
  },
  'case-reader': { counter: { step: 'caseReader', address: 'luz.cabascango@gmail.com' } },
  'case-code': { counter: code, press: [...'480'] },
  'case-code-wrong': {
    counter: code,
    failure: { kind: 'code-wrong', triesLeft: 4 },
    press: [...'111222', 'common.continue']
  },
  'case-code-missing': { counter: { ...code, resendAt: NOW }, press: ['caseCode.missing'] },
  'case-code-dead': { counter: { ...code, codeLive: false, resendAt: NOW } },
  'case-paper-show': {
    counter: { step: 'casePaperCode', ticket, code: 'HJKLMNPQRS', triesLeft: 5, mayPrint: true }
  },
  'case-paper-type': {
    counter: { step: 'casePaperCode', ticket, code: null, triesLeft: 5, mayPrint: true },
    press: [...'HJKLMNP']
  },
  'case-key': { counter: { step: 'caseKey', rules }, press: [...'paramo'] },
  'case-receipt': { counter: receipt },
  'case-receipt-paper': { counter: { ...receipt, address: null, told: [], mayPrint: false } },
  'case-outcome-review': {
    counter: { step: 'caseOutcome', words: 'in-review', desk: null, ticket }
  },
  'case-outcome-records': {
    counter: { step: 'caseOutcome', words: 'records', desk: 'record-correction', ticket }
  },
  'case-outcome-undone': {
    counter: { step: 'caseOutcome', words: 'undone', desk: 'supervisor', ticket }
  },
  'staff-set-up': { counter: { step: 'staffSetUp', stage: 'code' }, press: [...'abcd'] },
  'staff-set-up-people': {
    counter: { step: 'staffSetUp', stage: 'people' },
    press: [...'pmena', 'setUp.go']
  },
  'staff-sign-in': { counter: signIn, press: [...'rquispe'] },
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
  'staff-queue': {
    counter: {
      step: 'staffQueue',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      acts: ['see-queue', 'open-case', 'see-alerts'],
      cases,
      alerts: 2,
      hasTotp: false
    }
  },
  'staff-queue-empty': {
    counter: {
      step: 'staffQueue',
      ...signedIn(),
      acts: ['see-queue', 'open-case'],
      cases: [],
      alerts: null,
      hasTotp: false
    }
  },
  'staff-queue-admin': {
    counter: {
      step: 'staffQueue',
      ...signedIn('administrator', 'Pablo Mena Ortiz'),
      acts: ['see-staff', 'add-staff', 'end-staff', 'renew-secret'],
      cases: [],
      alerts: null,
      hasTotp: false
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
  'staff-documents-kind': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person, kinds }
  },
  'staff-documents-number': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person, kinds },
    press: ['word.documentKind.cedula', ...'30123']
  },
  'staff-documents-photo': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person, kinds },
    press: ['word.documentKind.cedula', ...'30123', next]
  },
  'staff-documents-why': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person, kinds },
    press: ['word.documentKind.cedula', ...'30123', next, 'word.outcome.photo.doubt']
  },
  'staff-documents-expiry': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person: null, kinds },
    press: ['word.documentKind.cedula', ...'30123', next, 'word.outcome.photo.same', ...'310220', next]
  },
  'staff-documents-summary': {
    counter: { step: 'staffDocuments', ...signedIn(), ticket, purpose: 'check', person, kinds },
    press: [
      'word.documentKind.cedula',
      ...'30123',
      next,
      'word.outcome.photo.doubt',
      'word.checkReason.old-photo',
      'documents.noExpiry',
      'word.outcome.present.yes',
      'word.outcome.name.same',
      'documents.skip',
      'documents.noNote'
    ]
  },
  'staff-review': { counter: review },
  'staff-review-opened': { counter: review, press: ['word.evidence.document'] },
  'staff-review-flag': {
    counter: review,
    press: ['word.evidence.shared-mailbox', 'secondReview.approve']
  },
  'staff-flag-answer': {
    counter: review,
    press: ['word.evidence.photo-doubt', 'secondReview.answer', 'secondReview.accepted', ...'ES LA']
  },
  'staff-decision-reason': {
    counter: {
      ...decision,
      decision: 'refuse',
      reasons: [
        'person-not-proved',
        'document-not-enough',
        'address-not-theirs',
        'under-pressure',
        'flag-not-cleared',
        'asked-by-member',
        'other'
      ]
    }
  },
  'staff-decision-approve': {
    counter: { ...decision, decision: 'approve', reasons: ['mailbox-lost', 'never-had-one'] },
    failure: { kind: 'secret-wrong' },
    press: ['word.decisionReason.mailbox-lost', ...'PERDI', next, ...'abcd1234']
  },
  'staff-decision-code': {
    counter: { ...decision, decision: 'deny-with-code', reasons: [], asksFreezeCode: true },
    press: [...'HJKL']
  },
  'staff-decision-hours': {
    counter: { ...decision, decision: 'shorten-hold', reasons: [], mostHours: 23 },
    press: [...'48', next]
  },
  'staff-alerts': {
    counter: {
      step: 'staffAlerts',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      alerts: alerts.map((each) => ({ ...each, at: NOW - HOUR, officers: [...each.officers] }))
    }
  },
  'staff-alert-answer': {
    counter: {
      step: 'staffAlerts',
      ...signedIn('supervisor', 'Lucía Sánchez Andrade'),
      alerts: alerts.slice(0, 1).map((each) => ({ ...each, at: NOW - HOUR, officers: [...each.officers] }))
    },
    press: ['alerts.answer', ...'HABLE CON']
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
  'staff-people': { counter: people, press: ['Marco Borja Cevallos'] },
  'staff-people-add': {
    counter: people,
    press: ['people.add', 'word.role.officer', ...'jto', next]
  },
  'staff-people-end': { counter: people, press: ['Marco Borja Cevallos', 'people.end'] },
  'staff-hand-out': {
    counter: { ...people, handOut: { userName: 'mborja', secret: 'H7KQ-9RTX-2MWP' } }
  }
}
