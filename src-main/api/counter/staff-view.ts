import type { CounterView } from '../../contract/counter-views'
import { staffActSchema } from '../../contract/roles'
import { evidenceIdSchema, type Fact } from '../../contract/staff-views'
import { actsOn, nextOf } from '../../domain/case-next'
import { evidenceOf } from '../../domain/case-review'
import type { AssistedCase } from '../../domain/case-state'
import { MINUTE, SECOND } from '../../domain/clock'
import { may } from '../../domain/roles'
import { fullName, officerOf } from '../../staff/accounts'
import { totpUri } from '../../staff/totp'
import { findCase, openCases } from '../../store/cases'
import { countOpenAlerts, listAlerts } from '../../store/staff-alerts'
import { allStaff, type StaffRecord } from '../../store/staff'
import { caseOf, signedIn, type CounterDesk } from './desk'
import { documentFacts, evidenceFacts } from './evidence'
import { reasonsOf } from './staff-review'
import type { StaffTurn } from './turn'

/** What the staff side may know. Null: who was signed in is nobody any more, and the sign-in has to be shown. */
export async function staffView(desk: CounterDesk, turn: StaffTurn): Promise<CounterView | null> {
  const { at } = turn
  if (at.step === 'staffSetUp') return { step: 'staffSetUp', stage: at.stage }
  const value = await caseOf(desk)
  if (at.step === 'staffSignIn') return { step: 'staffSignIn', why: at.why, ticket: value?.ticket ?? null }
  const staff = await signedIn(desk)
  if (!staff) return null
  const base = {
    officer: { name: fullName(staff), role: staff.role },
    locksAt: desk.parts.clock.now() + desk.parts.settings.staff.lockSeconds * SECOND
  }
  switch (at.step) {
    case 'staffOwnSecret':
      return { step: 'staffOwnSecret', ...base }
    case 'staffTotp':
      return { step: 'staffTotp', ...base, secret: at.secret, uri: totpUri(at.secret, staff.user_name) }
    case 'staffQueue':
      return { step: 'staffQueue', ...base, ...(await queue(desk, staff)) }
    case 'staffAlerts':
      return { step: 'staffAlerts', ...base, alerts: await alerts(desk) }
    case 'staffPeople':
      return { step: 'staffPeople', ...base, people: await people(desk), handOut: at.handOut }
    case 'staffMachine':
      return { step: 'staffMachine', ...base, clock: desk.parts.clock.now(), tried: at.tried }
    case 'staffBackups':
      return { step: 'staffBackups', ...base, backups: at.backups }
    case 'staffCase':
    case 'staffDocuments':
    case 'staffReview':
    case 'staffDecision':
    case 'staffDossier':
      return value && caseView(desk, at, staff, value, base)
  }
}

type Base = { officer: { name: string; role: StaffRecord['role'] }; locksAt: number }
type CaseStep = Extract<
  StaffTurn['at'],
  { step: 'staffCase' | 'staffDocuments' | 'staffReview' | 'staffDecision' | 'staffDossier' }
>

async function caseView(
  desk: CounterDesk,
  at: CaseStep,
  staff: StaffRecord,
  value: AssistedCase,
  base: Base
): Promise<CounterView> {
  const { parts } = desk
  const { ticket } = value
  const member = value.memberId === null ? null : await parts.directory.get(value.memberId)
  const person = member && `${member.givenNames} ${member.surnames}`
  switch (at.step) {
    case 'staffCase':
      return {
        step: 'staffCase',
        ...base,
        ticket,
        state: value.state,
        next: nextOf(value),
        person,
        facts: caseFacts(value),
        paused: value.paused !== null,
        acts: actsOn(value, officerOf(staff)),
        done: at.done
      }
    case 'staffDocuments':
      return {
        step: 'staffDocuments',
        ...base,
        ticket,
        purpose: at.purpose,
        person,
        kinds: parts.settings.case.documents.map(({ id, asks, mayAsk }) => ({ id, asks, mayAsk }))
      }
    case 'staffReview': {
      const { review } = value
      const items = await Promise.all(
        evidenceOf(value).map(async (item) => ({
          item: evidenceIdSchema.parse(item),
          facts: review?.opened.includes(item) ? await evidenceFacts(parts, value, member, item) : null,
          isFlag: review?.flags.includes(item) ?? false,
          answer: review?.answers[item] ?? null
        }))
      )
      const verified = value.verification?.act === 'approve' ? value.verification.at : 0
      return {
        step: 'staffReview',
        ...base,
        ticket,
        person,
        items,
        needsSupervisor: (review?.needsSupervisor ?? false) || (value.documents?.needsSupervisor ?? false),
        ready: items.every((item) => item.facts !== null && (!item.isFlag || item.answer?.accepted)),
        verifiedUntil: verified + parts.settings.case.verificationMinutes * MINUTE
      }
    }
    case 'staffDecision': {
      const { decision } = at
      const left = value.hold ? Math.floor((value.hold.endsAt - parts.clock.now()) / (60 * MINUTE)) : 0
      return {
        step: 'staffDecision',
        ...base,
        ticket,
        decision,
        reasons: [...reasonsOf[decision]],
        asksFreezeCode: decision === 'deny-with-code',
        asksTotp: staff.totp !== null,
        mostHours: decision === 'shorten-hold' ? Math.max(0, left) : null
      }
    }
    case 'staffDossier':
      return { step: 'staffDossier', ...base, ticket, digest: at.digest, files: at.files }
  }
}

function caseFacts(value: AssistedCase): Fact[] {
  const facts: Fact[] = [
    { fact: 'reason', value: value.reason, as: 'word' },
    { fact: 'openedAt', value: String(value.openedAt), as: 'instant' },
    ...documentFacts(value)
  ]
  if (value.hold) facts.push({ fact: 'holdEndsAt', value: String(value.hold.endsAt), as: 'instant' })
  if (value.activation)
    facts.push({ fact: 'undoUntil', value: String(value.activation.undoUntil), as: 'instant' })
  if (value.ending) facts.push({ fact: 'ending', value: value.ending.reason, as: 'word' })
  return facts
}

async function queue(desk: CounterDesk, staff: StaffRecord) {
  const { store } = desk.parts
  const seesCases = may(staff.role, 'see-queue')
  // their own case is not theirs to see
  const open = seesCases
    ? (await openCases(store.read)).filter(({ value }) => value.cedula !== staff.cedula)
    : []
  return {
    acts: staffActSchema.options.filter((act) => may(staff.role, act)),
    cases: open.map(({ value }) => ({
      ticket: value.ticket,
      state: value.state,
      next: nextOf(value),
      openedAt: value.openedAt,
      until: value.state === 'holding' ? (value.hold?.endsAt ?? value.expiresAt) : value.expiresAt,
      paused: value.paused !== null,
      yours: value.involved.includes(staff.id)
    })),
    alerts: may(staff.role, 'see-alerts') ? await countOpenAlerts(store.read) : null,
    hasTotp: staff.totp !== null
  }
}

async function alerts({ parts }: CounterDesk) {
  const { read } = parts.store
  const names = new Map((await allStaff(read)).map((record) => [record.id, fullName(record)]))
  const listed = await listAlerts(read, 200)
  return Promise.all(
    listed.map(async ({ caseId, officers, answer, detail, ...alert }) => ({
      ...alert,
      // a code, or who did it
      detail: detail && (names.get(detail) ?? detail),
      ticket: caseId === null ? null : ((await findCase(read, caseId))?.value.ticket ?? null),
      officers: officers.map((id) => names.get(id) ?? id),
      answer: answer && { ...answer, by: names.get(answer.by) ?? answer.by }
    }))
  )
}

async function people({ parts }: CounterDesk) {
  return (await allStaff(parts.store.read)).map((record) => ({
    id: record.id,
    userName: record.user_name,
    name: fullName(record),
    role: record.role,
    active: record.ended_at === null,
    hasTotp: record.totp !== null,
    fresh: record.fresh === 1
  }))
}
