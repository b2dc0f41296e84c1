import type { CounterView } from '../../contract/counter/counter-views'
import type { AssistedCase } from '../../domain/case/case-state'
import { outcomeOf } from '../../domain/case/next'
import { openCaseStates } from '../../contract/case/case-words'
import { receiptOf } from '../case/receipt'
import { caseOf, type CounterSession } from './counter-session'
import { sideOf, type MemberTurn, type Turn } from '../../domain/counter/turn-state'

export const isMember = (turn: Turn): turn is Readonly<MemberTurn> => sideOf[turn.step] === 'member'

/** What the member's screen of a case may know. */
export async function memberView(session: CounterSession, at: Readonly<MemberTurn>): Promise<CounterView> {
  if (at.step === 'caseDoor') return { step: 'caseDoor', purpose: at.purpose }
  const value = await caseOf(session)
  if (!value) throw new Error('the member’s turn is about a case that the store does not have')
  const { parts } = session
  switch (at.step) {
    case 'caseStatus':
      return statusOf(value)
    case 'caseAddress':
      return { step: 'caseAddress', typed: at.typed }
    case 'caseAddressCheck': {
      const { address, suggestion, warnings } = at.given
      const cut = address.lastIndexOf('@')
      return {
        step: 'caseAddressCheck',
        mailbox: address.slice(0, cut),
        domain: address.slice(cut + 1),
        suggestion,
        warnings
      }
    }
    case 'caseReader':
      return { step: 'caseReader', address: at.given.address }
    case 'caseCode': {
      const { expiresAt, triesLeft, resendAt, live } = at.code
      return {
        step: 'caseCode',
        ticket: value.ticket,
        address: value.address?.address ?? '',
        delivery: at.delivery,
        expiresAt,
        triesLeft,
        codeLive: live,
        resendAt,
        resendsLeft: at.resendsLeft,
        phone: session.phone.view(),
        waitsUntil: value.expiresAt
      }
    }
    case 'casePaperCode':
      return {
        step: 'casePaperCode',
        ticket: value.ticket,
        code: at.code,
        triesLeft: value.address?.paperTriesLeft ?? 0,
        mayPrint: parts.print !== null
      }
    case 'caseKey':
      return { step: 'caseKey', rules: parts.settings.key }
    case 'caseReceipt':
      return { step: 'caseReceipt', ...receiptOf(parts, value), mayPrint: parts.print !== null }
    case 'caseOutcome':
      return { step: 'caseOutcome', ...outcomeOf(value), ticket: value.ticket }
  }
}

/** Where a case stands, in what may be said to whoever knows its number and the cédula. A pause looks like a review. */
function statusOf(value: AssistedCase): CounterView {
  const open = openCaseStates.some((state) => state === value.state)
  const base = { step: 'caseStatus', ticket: value.ticket } as const
  if (value.state === 'active') return { ...base, phase: 'active', words: null, until: null }
  if (!open) return { ...base, phase: 'over', words: outcomeOf(value).words, until: null }
  if (value.paused || value.state === 'address-proved')
    return { ...base, phase: 'second-officer', words: null, until: value.expiresAt }
  if (value.state === 'holding')
    return { ...base, phase: 'hold', words: null, until: value.hold?.endsAt ?? null }
  return { ...base, phase: 'officer', words: null, until: value.expiresAt }
}
