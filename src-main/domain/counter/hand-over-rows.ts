import type { EventOf } from './counter-event'
import {
  goes,
  noAddress,
  noCaseWork,
  noConsole,
  noDoor,
  noProof,
  noSignIn,
  to,
  type NextTurn,
  type Row
} from './counter-row'
import type { CounterState, HandOver } from './turn-state'
import { openFromCounter } from './sign-in-rows'

/**
 * Whether the member to whom the screen is being handed may take the request back: they typed the case's number and their
 * cédula here, and an officer has checked their document. Either alone may be somebody else's.
 */
export const mayWithdraw = ({ turn, numberShown }: CounterState): boolean =>
  turn?.step === 'handOver' &&
  turn.to === 'member' &&
  turn.verification !== null &&
  numberShown === turn.caseId

/** Whoever hands over may still pause the case, until the next one takes the screen. */
export const mayPause = ({ handedBy }: Pick<HandOver, 'handedBy'>): boolean => handedBy !== null

/** The screen in between. Only a touch on it begins the next turn. */
export const handOverRow: Row<'handOver'> = {
  ...noDoor,
  ...noAddress,
  ...noProof,
  ...noSignIn,
  ...noConsole,
  ...noCaseWork,
  screenTaken,
  requestWithdrawn: ({ caseId }, _event, state) =>
    mayWithdraw(state) ? to({ step: 'caseOutcome', caseId }) : null,
  casePaused: (here) => (mayPause(here) ? to({ ...here, to: 'member', verification: null }) : null),
  staffSideOpened: openFromCounter,
  wentBack: null,
  memberLeft: null,
  signedOut: null,
  accountEnded: null,
  finished: goes,
  abandoned: goes,
  wiped: goes
}

/** Whoever the screen was handed to takes it: the member's next act, or a sign-in. */
function screenTaken(here: Readonly<HandOver>, { found }: EventOf<'screenTaken'>): NextTurn {
  const { caseId, verification } = here
  if (here.to !== 'member') return to({ step: 'staffSignIn', why: here.to, caseId })
  const { paused, verification: live } = found.value
  if (paused || verification === null || live?.id !== verification) return to({ step: 'caseOutcome', caseId })
  switch (live.act) {
    case 'give-address':
      return to({ step: 'caseAddress', caseId, verification, typed: null })
    case 'prove-address':
      return backAtCode(caseId, verification, found)
    case 'choose-key':
      return to({ step: 'caseKey', caseId, verification })
    case 'withdraw':
      return to({ step: 'caseStatus', caseId })
    case 'approve':
      return to({ step: 'caseOutcome', caseId })
  }
}

/** Where the member goes on who waits for a code: the one that was sent, if there is one. */
function backAtCode(
  caseId: string,
  verification: string,
  { value, sent }: EventOf<'screenTaken'>['found']
): NextTurn {
  if (value.address?.path === 'paper') return to({ step: 'casePaperCode', caseId, verification, code: null })
  if (!sent) return to({ step: 'caseAddress', caseId, verification, typed: null })
  return to({ step: 'caseCode', caseId, verification, messageId: null, delivery: 'accepted', ...sent })
}
