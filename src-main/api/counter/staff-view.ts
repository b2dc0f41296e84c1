import type { CounterView } from '../../contract/counter/counter-views'
import { evidenceIdSchema, type Fact } from '../../contract/staff/staff-views'
import { actsOn, nextOf } from '../../domain/case/next'
import { evidenceOf } from '../../domain/case/review'
import type { Officer } from '../../domain/case/actor'
import type { AssistedCase } from '../../domain/case/case-state'
import { MINUTE, SECOND } from '../../domain/clock'
import type { SignInTurn, StaffTurn } from '../../domain/counter/turn-state'
import { fullName } from '../../staff/accounts'
import { totpUri } from '../../staff/totp'
import type { StaffRecord } from '../../store/staff-accounts'
import { caseOf, officerAt, signedIn, type CounterSession } from './counter-session'
import { documentFacts, evidenceFacts } from './evidence'
import { alertsOf, awaitingOf, peopleOf, queueFor } from './staff-lists'
import { reasonsOf } from './staff-review'

/** What the staff side may know. Null: who was signed in is nobody any more, and the sign-in has to be shown. */
export async function staffView(
  session: CounterSession,
  at: Readonly<StaffTurn | SignInTurn>
): Promise<CounterView | null> {
  if (at.step === 'staffSetUp') return { step: 'staffSetUp', stage: at.stage }
  const value = await caseOf(session)
  if (at.step === 'staffSignIn') return { step: 'staffSignIn', why: at.why, ticket: value?.ticket ?? null }
  const staff = await signedIn(session)
  if (!staff) return null
  const base = {
    officer: { name: fullName(staff), role: staff.role },
    locksAt: session.touchedAt + session.parts.settings.staff.lockSeconds * SECOND
  }
  switch (at.step) {
    case 'staffOwnSecret':
      return { step: 'staffOwnSecret', ...base }
    case 'staffTotp':
      return { step: 'staffTotp', ...base, secret: at.secret, uri: totpUri(at.secret, staff.user_name) }
    case 'staffEnrol':
      return { step: 'staffEnrol', ...base, secret: at.secret, uri: totpUri(at.secret, staff.user_name) }
    case 'staffRecoveryCodes':
      return {
        step: 'staffRecoveryCodes',
        ...base,
        codes: [...at.codes],
        mayPrint: session.parts.print !== null
      }
    case 'staffQueue':
      return { step: 'staffQueue', ...base, ...(await queueFor(session, staff)) }
    case 'staffAlerts':
      return { step: 'staffAlerts', ...base, alerts: await alertsOf(session) }
    case 'staffPeople':
      return { step: 'staffPeople', ...base, people: await peopleOf(session), handOut: at.handOut }
    case 'staffAwaiting':
      return { step: 'staffAwaiting', ...base, people: await awaitingOf(session, staff) }
    case 'staffMachine':
      return { step: 'staffMachine', ...base, clock: session.parts.clock.now(), tried: at.tried }
    case 'staffBackups':
      return { step: 'staffBackups', ...base, backups: at.backups && [...at.backups] }
    case 'staffCase':
    case 'staffDocuments':
    case 'staffReview':
    case 'staffDecision':
    case 'staffDossier':
      return value && caseView(session, at, staff, value, base)
  }
}

type Base = { officer: { name: string; role: StaffRecord['role'] }; locksAt: number }
type CaseStep = Extract<
  StaffTurn,
  { step: 'staffCase' | 'staffDocuments' | 'staffReview' | 'staffDecision' | 'staffDossier' }
>

async function caseView(
  session: CounterSession,
  at: Readonly<CaseStep>,
  staff: StaffRecord,
  value: AssistedCase,
  base: Base
): Promise<CounterView> {
  const { parts } = session
  const { ticket } = value
  const member = value.memberId === null ? null : await parts.directory.get(value.memberId)
  const by = officerAt(session, staff)
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
        facts: caseFacts(value, by),
        paused: value.paused !== null,
        acts: actsOn(value, by),
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
      return { step: 'staffDossier', ...base, ticket, digest: at.digest, files: [...at.files] }
  }
}

/** What is known of a case at a glance. What another officer found is for the review: there it is opened by hand. */
function caseFacts(value: AssistedCase, by: Officer): Fact[] {
  const toReview = value.state === 'address-proved' && !value.involved.includes(by.id)
  const facts: Fact[] = [
    { fact: 'reason', value: value.reason, as: 'word' },
    { fact: 'openedAt', value: String(value.openedAt), as: 'instant' },
    ...(toReview ? [] : documentFacts(value))
  ]
  if (value.hold) facts.push({ fact: 'holdEndsAt', value: String(value.hold.endsAt), as: 'instant' })
  if (value.activation)
    facts.push({ fact: 'undoUntil', value: String(value.activation.undoUntil), as: 'instant' })
  if (value.ending) facts.push({ fact: 'ending', value: value.ending.reason, as: 'word' })
  return facts
}
