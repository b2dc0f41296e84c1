import { checkIdSchema } from '@contract/case/checks'
import { HOUR, documentFacts, person, signedIn, text, ticket, word, next } from './counter-parts'
import { NOW, type Scene } from './scenes'

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

/** The documents, the review, the decisions, the alerts. */
export const staffWorkScenes: Readonly<Record<string, Scene>> = {
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
  }
}
