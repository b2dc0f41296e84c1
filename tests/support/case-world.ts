import { caseSettingsSchema, type CasePolicy } from '../../src-main/contract/case/protocol'
import { decide } from '../../src-main/domain/case/case'
import type { Officer } from '../../src-main/domain/case/actor'
import type { CaseEffect } from '../../src-main/domain/case/case-effect'
import type { CaseEvent, Findings } from '../../src-main/domain/case/event'
import type { CaseFacts } from '../../src-main/domain/case/case-facts'
import { openedCase } from '../../src-main/domain/case/opened-case'
import { evidenceOf } from '../../src-main/domain/case/review'
import type { AssistedCase, Place } from '../../src-main/domain/case/case-state'
import type { CaseStep } from '../../src-main/domain/case/step'
import { HOUR, MINUTE } from '../../src-main/domain/clock'
import { A_MORNING } from './test-clock'

export const policy: CasePolicy = caseSettingsSchema.parse({})
export const here: Place = { kiosk: 'Ventanilla 1', office: 'CAU Quito Norte' }

const officer = (id: string, role: Officer['role'], cedula: string, surnames: string): Officer => ({
  id,
  role,
  cedula,
  surnames,
  address: `${id}@oficina.example`,
  trust: 'own',
  secretHandlers: []
})
export const ana = officer('ana', 'officer', '1710034065', 'Paredes Loor')
export const beto = officer('beto', 'officer', '0102030405', 'Quishpe Tuza')
export const carla = officer('carla', 'supervisor', '0926687856', 'Zurita Vaca')
export const dario = officer('dario', 'supervisor', '0601234560', 'Naranjo Ibarra')
export const admin = officer('admin', 'administrator', '1104680135', 'Toapanta Cruz')

export const findings: Findings = {
  kind: 'cedula',
  outcomes: { number: 'same', photo: 'same', expiry: 'valid', present: 'yes', name: 'same' },
  reasons: {},
  note: null
}

export const facts: CaseFacts = {
  member: {
    id: 'member',
    surnames: 'Chiluisa Ñauta',
    birthDate: '1951-03-04',
    deceased: false,
    addresses: [{ id: 'old', address: 'vieja@correo.example' }],
    twins: 0
  },
  notices: {},
  load: { officerHour: 0, officerDay: 0, pairDay: 0 },
  fraudOpen: false,
  involved: [{ surnames: ana.surnames, address: ana.address }],
  utcOffset: -300
}

export const opened = (): AssistedCase =>
  openedCase(
    {
      id: 'case',
      ticket: 'BCDFGHJK',
      cedula: '1712345675',
      memberId: 'member',
      reason: 'cannot-open',
      locale: 'es',
      place: here
    },
    A_MORNING,
    policy.waitsHours
  )

/** A case on its way, with the clock and the facts that a test turns. Every event must succeed. */
export class CaseStory {
  value = opened()
  now = A_MORNING
  facts = facts
  policy = policy
  effects: readonly CaseEffect[] = []

  /** Tries an event; nothing changes. */
  try(event: CaseEvent): CaseStep {
    return decide(this.value, event, { facts: this.facts, now: this.now, policy: this.policy })
  }

  do(event: CaseEvent): this {
    const step = this.try(event)
    if (!step.ok) throw new Error(`${event.kind} in ${this.value.state}: ${step.failure}`)
    this.value = step.value.next
    this.effects = step.value.effects
    // every message is taken by the mail server at once
    const posts = this.effects.flatMap((effect) => (effect.do === 'post' ? [effect.messageId] : []))
    const fates = Object.fromEntries(posts.map((id) => [id, { state: 'accepted', at: this.now } as const]))
    this.facts = { ...this.facts, notices: { ...this.facts.notices, ...fates } }
    return this
  }

  later(milliseconds: number): this {
    this.now += milliseconds
    return this
  }
}

export const documents = (by: Officer = ana, found: Findings = findings): CaseEvent => ({
  kind: 'documentsChecked',
  by,
  place: here,
  findings: found,
  verificationId: 'v-documents'
})
export const presence = (by: Officer = ana, found: Findings = findings): CaseEvent => ({
  kind: 'presenceConfirmed',
  by,
  place: here,
  findings: found,
  verificationId: 'v-presence'
})
export const address = (change: Partial<Extract<CaseEvent, { kind: 'addressGiven' }>> = {}): CaseEvent => ({
  kind: 'addressGiven',
  place: here,
  verification: 'v-documents',
  verificationId: 'v-address',
  path: 'mailbox',
  address: 'nueva@correo.example',
  reader: 'me',
  warnings: [],
  otherMembers: 0,
  paperMac: null,
  ...change
})
export const code = (change: Partial<Extract<CaseEvent, { kind: 'codeTyped' }>> = {}): CaseEvent => ({
  kind: 'codeTyped',
  place: here,
  verification: 'v-address',
  matches: true,
  via: 'typed',
  ...change
})
export const review = (by: Officer = beto): CaseEvent => ({
  kind: 'reviewBegun',
  by,
  place: here,
  verificationId: 'v-review'
})
export const approval = (
  by: Officer = beto,
  change: Partial<Extract<CaseEvent, { kind: 'approved' }>> = {}
): CaseEvent => ({
  kind: 'approved',
  by,
  place: here,
  verification: 'v-review',
  verificationId: 'v-approval',
  reason: 'mailbox-lost',
  text: 'La persona perdió el acceso; documento y rostro coinciden.',
  freezeCode: { code: 'XWVTSRQP', mac: 'mac' },
  ...change
})
export const key = (change: Partial<Extract<CaseEvent, { kind: 'keyChosen' }>> = {}): CaseEvent => ({
  kind: 'keyChosen',
  place: here,
  verification: 'v-approval',
  key: { salt: 's', hash: 'h', scrypt: '1' },
  ...change
})
export const withdrawal = (change: Partial<Extract<CaseEvent, { kind: 'withdrawn' }>> = {}): CaseEvent => ({
  kind: 'withdrawn',
  place: here,
  verification: 'v-presence',
  ...change
})
export const shortening = (by: Officer, endsAt: number): CaseEvent => ({
  kind: 'holdShortened',
  by,
  endsAt,
  reason: 'medical',
  text: 'Necesita la orden médica hoy.'
})
export const denial = (change: Partial<Extract<CaseEvent, { kind: 'denied' }>> = {}): CaseEvent => ({
  kind: 'denied',
  by: { kind: 'old-channel' },
  place: here,
  code: true,
  reason: 'not-me',
  text: null,
  ...change
})

/** Opens every item and answers every flag, as a careful second officer does. */
export function openAll(story: CaseStory, by: Officer = beto): CaseStory {
  for (const item of evidenceOf(story.value)) story.do({ kind: 'evidenceOpened', by, item })
  for (const flag of story.value.review?.flags ?? [])
    story.do({ kind: 'flagAnswered', by, flag, accepted: true, text: 'Revisado con la persona.' })
  return story.later(MINUTE)
}

/** A story as far as the state: one officer, one address, another officer, one key, one day. */
export const upTo = {
  opened: () => new CaseStory(),
  checked: () => new CaseStory().do(documents()).later(MINUTE),
  given: () => upTo.checked().do(address()).later(MINUTE),
  proved: () => upTo.given().do(code()).later(MINUTE),
  reviewed: () => openAll(upTo.proved().do(review())),
  approved: () => upTo.reviewed().do(approval()).later(MINUTE),
  holding: () => upTo.approved().do(key()),
  active: () =>
    upTo
      .holding()
      .later(24 * HOUR)
      .do({ kind: 'holdEnded' })
}
