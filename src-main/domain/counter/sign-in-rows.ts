import { opensToStaff } from '../../contract/counter/staff-opening'
import type { EventOf } from './counter-event'
import {
  goes,
  noAddress,
  noCaseWork,
  noConsole,
  noDoor,
  noHandOver,
  noProof,
  noSignIn,
  to,
  type NextTurn,
  type Row
} from './counter-row'
import type { HandOver, MemberTurn, TurnAt } from './turn-state'

/** Where somebody signs in, or the first set-up where nobody has an account. */
export const beginSignIn = ({ hasStaff }: EventOf<'staffSideOpened'>): NextTurn =>
  hasStaff
    ? to({ step: 'staffSignIn', why: 'begin', caseId: null })
    : to({ step: 'staffSetUp', stage: 'code' })

/**
 * The discreet control. Where the member has typed something, or is about to, the staff side does not open; from the
 * status of a case and from a hand-over the officer signs in to that case.
 */
export function openFromCounter(
  here: Readonly<MemberTurn | HandOver>,
  event: EventOf<'staffSideOpened'>
): NextTurn | null {
  if (!opensToStaff(here.step)) return null
  return here.step === 'caseStatus' || here.step === 'handOver'
    ? to({ step: 'staffSignIn', why: 'officer', caseId: here.caseId })
    : beginSignIn(event)
}

/** At nobody's turn the counter is closed: it is opened at the door of a case, or by staff. */
export const nobodyRow: Row<'nobody'> = {
  ...noAddress,
  ...noProof,
  ...noHandOver,
  ...noSignIn,
  ...noConsole,
  ...noCaseWork,
  doorOpened: (_here, { purpose }) => to({ step: 'caseDoor', purpose }),
  caseFound: null,
  changeDenied: null,
  staffSideOpened: (_here, event) => beginSignIn(event),
  wentBack: null,
  memberLeft: null,
  signedOut: null,
  accountEnded: null,
  finished: goes,
  abandoned: goes,
  wiped: goes
}

const unsigned = {
  ...noDoor,
  ...noAddress,
  ...noProof,
  ...noHandOver,
  ...noConsole,
  ...noCaseWork,
  staffSideOpened: null,
  memberLeft: null,
  accountEnded: null,
  wentBack: goes,
  signedOut: goes,
  finished: goes,
  abandoned: goes,
  wiped: goes
}

export const signInRows: { readonly [S in 'staffSetUp' | 'staffSignIn']: Row<S> } = {
  staffSetUp: {
    ...unsigned,
    setUpCodeTyped: () => to({ step: 'staffSetUp', stage: 'people' }),
    accountsMade: () => to({ step: 'staffSignIn', why: 'begin', caseId: null }),
    signedIn: null
  },
  staffSignIn: { ...unsigned, ...noSignIn, signedIn }
}

/** To the case that the screen was at, but never to one's own. An administrator has no cases. */
function signedIn(
  { caseId }: TurnAt<'staffSignIn'>,
  { staffId, role, fresh, ownCase, enrols }: EventOf<'signedIn'>
): NextTurn {
  if (fresh) return to({ step: 'staffOwnSecret', staffId })
  if (enrols !== null) return to({ step: 'staffEnrol', staffId, secret: enrols })
  return caseId === null || ownCase || role === 'administrator'
    ? to({ step: 'staffQueue', staffId })
    : to({ step: 'staffCase', staffId, caseId, done: null })
}
