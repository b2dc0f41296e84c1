import { opensToStaff } from '../../contract/counter/staff-opening'
import type { Failure } from '../../contract/failures'
import type { Locale } from '../../contract/locale'
import type { Delivery, OwnPhoneView, Screen } from '../../contract/screen-views'
import type { ClockReading } from '../../domain/clock'
import { viewOf } from '../../domain/recovery/view'
import { atWelcome, type Recovery } from '../../domain/recovery/recovery-state'
import type { KeyAhead } from '../key-choice'
import type { MemberParts } from './member-parts'

/** What main remembers of the person at the window; replaced by a new one when they leave. */
export interface Visit {
  state: Recovery
  /** Language of the messages. */
  locale: Locale
  /** What is known of the message on its way. */
  delivery: Delivery
  /** When the newest code of this visit was sent. */
  codeSentAt: ClockReading | null
  /** What was begun for a key that is being typed again. */
  keyAhead: KeyAhead | null
  helpCalled: boolean
}

export function newVisit(locale: Locale): Visit {
  return {
    state: atWelcome,
    locale,
    delivery: 'waiting',
    codeSentAt: null,
    keyAhead: null,
    helpCalled: false
  }
}

/**
 * The screen of a visit, with the failure of the act just made, if any.
 * @param phone how the person's own telephone is being waited for
 */
export function screenOf(
  visit: Visit,
  parts: MemberParts,
  phone: OwnPhoneView,
  failure: Failure | null
): Omit<Screen, 'idleEndsAt'> {
  return {
    view: viewOf(visit.state, {
      settings: parts.settings,
      delivery: visit.delivery,
      phone
    }),
    failure,
    now: parts.clock.now(),
    helpCalled: visit.helpCalled,
    ...(parts.help.rings() ? { staffCalled: true } : {}),
    kiosk: parts.kiosk
  }
}

/** Whether the staff side may be opened from here. It ends the visit. */
export const mayOpenStaffSide = ({ state }: Visit): boolean => opensToStaff(state.step)
