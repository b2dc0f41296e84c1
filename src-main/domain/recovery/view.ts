import { maskEmail } from '../../contract/email'
import type { Settings } from '../../contract/settings'
import type { Delivery, MaskedAddress, OwnPhoneView, View } from '../../contract/screen-views'
import { addressOf, PHONE_ID } from './recovery'
import type { ConfirmedMember, KnownAddress, Recovery } from './recovery-state'

/** What the view needs beside the state. */
export interface ViewContext {
  settings: Settings
  /** What is known of the message on its way. */
  delivery: Delivery
  /** Whether the code may come from the person's own telephone, and how far that is. */
  phone: OwnPhoneView
}

/** What the screen of this state may know: nothing that the step does not show, addresses masked. */
export function viewOf(state: Recovery, { settings, delivery, phone }: ViewContext): View {
  switch (state.step) {
    case 'welcome':
    case 'identify':
      return { step: state.step }
    case 'notice': {
      const { name, address, phone, email, dpoName, dpoEmail } = settings.institution
      return {
        step: 'notice',
        controller: { name, address, phone, email },
        dpo: { name: dpoName, email: dpoEmail },
        // the longest time that anything of a visit is kept: lines of the record carry the person's pseudonym
        retentionMonths: Math.max(settings.retention.months, settings.retention.auditMonths)
      }
    }
    case 'questions': {
      const place = Math.min(state.given.length, state.asked.length - 1)
      return {
        step: 'questions',
        number: place + 1,
        of: state.asked.length,
        question: state.asked[place] ?? ''
      }
    }
    case 'notConfirmed':
      return { step: 'notConfirmed', mayRetry: state.mayRetry }
    case 'contact':
      return { step: 'contact', addresses: state.member.addresses.map(masked) }
    case 'code': {
      const known = addressOf(state.member, state.addressId)
      if (!known) throw new Error('the code step names an address that the member does not have')
      const { expiresAt, resendAt, triesLeft, live } = state.code
      return {
        step: 'code',
        address: masked(known),
        delivery,
        expiresAt,
        resendAt,
        triesLeft,
        codeLive: live,
        resendsLeft: state.resendsLeft,
        phone
      }
    }
    case 'key':
      return { step: 'key', rules: settings.key }
    case 'done':
      return {
        step: 'done',
        unblocked: state.member.keyBefore === 'blocked',
        firstKey: state.member.keyBefore === 'none',
        notified: state.notified.map(maskEmail),
        tried: state.tried,
        mayReview: !state.reviewed
      }
    case 'contactsReview':
      return { step: 'contactsReview', contacts: contactsOf(state.done.member, state.answers) }
    case 'caseOffer':
      return { step: 'caseOffer', reason: state.reason, mayGoBack: state.back !== null }
    case 'caseOpened':
      return { step: 'caseOpened', opened: state.opened }
  }
}

function masked(known: KnownAddress): MaskedAddress {
  return {
    id: known.id,
    masked: maskEmail(known.address),
    sinceYear: new Date(known.registeredAt).getUTCFullYear()
  }
}

type Contact = Extract<View, { step: 'contactsReview' }>['contacts'][number]

function contactsOf(
  member: ConfirmedMember,
  answers: Readonly<Record<string, 'mine' | 'not-mine'>>
): Contact[] {
  const emails = member.addresses.map((known): Contact => ({
    id: known.id,
    kind: 'email',
    masked: maskEmail(known.address),
    answer: answers[known.id] ?? 'open'
  }))
  if (!member.phone) return emails
  return [
    ...emails,
    { id: PHONE_ID, kind: 'phone', masked: maskPhone(member.phone), answer: answers[PHONE_ID] ?? 'open' }
  ]
}

/** Only the last three digits: `••• ••• 417`. */
function maskPhone(phone: string): string {
  return `••• ••• ${phone.replace(/\D/g, '').slice(-3)}`
}
