import { afterVerdict } from '../recovery/one-time-code'
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
import type { MemberTurn, TurnAt } from './turn-state'
import { openFromCounter } from './sign-in-rows'

/** What holds at every step of the member's part: they may go, and nothing of staff happens in their turn. */
const member = {
  ...noHandOver,
  ...noSignIn,
  ...noConsole,
  ...noCaseWork,
  staffSideOpened: openFromCounter,
  memberLeft: goes,
  finished: goes,
  abandoned: goes,
  wiped: goes,
  signedOut: null,
  accountEnded: null
}

export const memberRows: { readonly [S in MemberTurn['step']]: Row<S> } = {
  caseDoor: {
    ...member,
    ...noAddress,
    ...noProof,
    doorOpened: null,
    caseFound: (_here, { caseId }) => to({ step: 'caseStatus', caseId }),
    changeDenied: (_here, { caseId }) => to({ step: 'caseOutcome', caseId }),
    wentBack: goes
  },
  caseStatus: { ...member, ...noDoor, ...noAddress, ...noProof, wentBack: goes },
  caseAddress: {
    ...member,
    ...noDoor,
    addressTyped: ({ caseId, verification }, { given }) =>
      to({ step: 'caseAddressCheck', caseId, verification, given }),
    addressConfirmed: null,
    addressCorrected: null,
    addressGiven: null,
    paperCodeDrawn: ({ caseId }, { verification, code }) =>
      to({ step: 'casePaperCode', caseId, verification, code }),
    ...noProof,
    codeSent,
    wentBack: null
  },
  caseAddressCheck: {
    ...member,
    ...noDoor,
    addressTyped: null,
    addressConfirmed: ({ caseId, verification }, { given }) =>
      to({ step: 'caseReader', caseId, verification, given }),
    addressCorrected: correctTyped,
    addressGiven: null,
    paperCodeDrawn: null,
    ...noProof,
    wentBack: correctTyped
  },
  caseReader: {
    ...member,
    ...noDoor,
    addressTyped: null,
    addressConfirmed: null,
    addressCorrected: correctTyped,
    addressGiven: ({ caseId }, { verification }) =>
      to({ step: 'caseAddress', caseId, verification, typed: null }),
    paperCodeDrawn: null,
    ...noProof,
    wentBack: correctTyped
  },
  caseCode: {
    ...member,
    ...noDoor,
    ...noAddress,
    addressCorrected: giveAnother,
    codeSent: (here, event) => {
      const next = codeSent(here, event)
      return here.messageId === null
        ? next
        : to(next.turn, { do: 'cancel-message', messageId: here.messageId })
    },
    codeJudged,
    messageMoved: (here, { messageId, delivery }) =>
      here.messageId === messageId ? to({ ...here, delivery }) : null,
    paperCodeCopied: null,
    paperCodeMatched: null,
    keyStaged: null,
    wentBack: null
  },
  casePaperCode: {
    ...member,
    ...noDoor,
    ...noAddress,
    addressCorrected: giveAnother,
    codeSent: null,
    codeJudged: null,
    messageMoved: null,
    paperCodeCopied: (here) => to({ ...here, code: null }),
    paperCodeMatched: proved,
    keyStaged: null,
    wentBack: null
  },
  caseKey: {
    ...member,
    ...noDoor,
    ...noAddress,
    ...noProof,
    keyStaged: ({ caseId }) => to({ step: 'caseReceipt', caseId }),
    wentBack: null
  },
  caseReceipt: { ...member, ...noDoor, ...noAddress, ...noProof, wentBack: null },
  caseOutcome: { ...member, ...noDoor, ...noAddress, ...noProof, wentBack: goes }
}

/** Back to the field, with what was typed. */
function correctTyped({ caseId, verification, given }: TurnAt<'caseAddressCheck' | 'caseReader'>): NextTurn {
  return to({ step: 'caseAddress', caseId, verification, typed: given.address })
}

/** The address was given already: another one begins with an empty field. */
function giveAnother({ caseId, verification }: TurnAt<'caseCode' | 'casePaperCode'>): NextTurn {
  return to({ step: 'caseAddress', caseId, verification, typed: null })
}

function codeSent(
  { caseId, verification }: TurnAt<'caseAddress' | 'caseCode'>,
  { code, messageId, resendsLeft }: EventOf<'codeSent'>
): NextTurn {
  return to({ step: 'caseCode', caseId, verification, code, messageId, delivery: 'waiting', resendsLeft })
}

/** The address is proved: the next turn is another officer's. */
function proved({ caseId }: TurnAt<'caseCode' | 'casePaperCode'>): NextTurn {
  return to({ step: 'handOver', to: 'second-officer', caseId, verification: null, handedBy: null })
}

function codeJudged(here: TurnAt<'caseCode'>, { verdict, code }: EventOf<'codeJudged'>): NextTurn {
  const after = afterVerdict(code, verdict)
  switch (verdict) {
    case 'right':
      return to(proved(here).turn, { do: 'close-code', codeId: code.id, as: 'used' })
    case 'wrong':
      return to({ ...here, code: after }, { do: 'count-wrong-try', codeId: code.id })
    case 'last-wrong':
      return to({ ...here, code: after }, { do: 'close-code', codeId: code.id, as: 'exhausted' })
    case 'void':
    case 'expired':
      return to({ ...here, code: { ...after, live: false } })
  }
}
