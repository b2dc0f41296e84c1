import type { AssistedCase, Place } from './case-state'
import { HOUR, type Instant } from '../clock'

/** What is known when a member asks for the assisted way. */
export interface Opening {
  id: string
  ticket: string
  cedula: string
  /** Null when the directory does not know the cédula: the officer is told, the screen says the same as to anybody. */
  memberId: string | null
  reason: AssistedCase['reason']
  locale: AssistedCase['locale']
  place: Place
}

/** A new case. It waits `waitsHours` for the person; nothing of the member's account is touched. */
export function openedCase(opening: Opening, now: Instant, waitsHours: number): AssistedCase {
  return {
    ...opening,
    openedAt: now,
    expiresAt: now + waitsHours * HOUR,
    state: 'opened',
    documents: null,
    involved: [],
    secretHandlers: [],
    address: null,
    review: null,
    approval: null,
    notices: [],
    freezeMacs: [],
    stagedKey: null,
    hold: null,
    paused: null,
    verification: null,
    activation: null,
    ending: null
  }
}
