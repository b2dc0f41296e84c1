import { describe, expect, it } from 'vitest'
import type { CounterStep } from '../../../src-main/contract/counter/counter-views'
import type { CounterEventKind } from '../../../src-main/domain/counter/counter-event'
import type { Turn } from '../../../src-main/domain/counter/turn-state'
import { advance, takes } from '../../../src-main/domain/counter/next-turn'
import { at, events, stateAt } from './turns'

type Next = CounterStep | 'nobody'
type Takes = Partial<Record<CounterEventKind, Next>>

const goes = { finished: 'nobody', wiped: 'nobody', abandoned: 'nobody' } as const
const member = { ...goes, memberLeft: 'nobody' } as const
const unsigned = { ...goes, wentBack: 'nobody', signedOut: 'nobody' } as const
const staff = { ...goes, signedOut: 'nobody', abandoned: 'staffSignIn', accountEnded: 'staffSignIn' } as const
const turnsTo = {
  totpBegun: 'staffTotp',
  queueShown: 'staffQueue',
  alertsShown: 'staffAlerts',
  peopleShown: 'staffPeople',
  awaitingShown: 'staffAwaiting',
  machineShown: 'staffMachine',
  backupsShown: 'staffBackups',
  caseOpened: 'staffCase',
  caseLookedUp: 'staffCase',
  programEnded: 'nobody'
} as const
const atConsole = { ...staff, ...turnsTo, wentBack: 'staffQueue' } as const
const onCase = { ...staff, ...turnsTo, wentBack: 'staffCase', casePaused: 'handOver' } as const

/** The whole map: step → event → next step. What is not here does not happen. */
const map: Record<Next, Takes> = {
  nobody: { ...goes, doorOpened: 'caseDoor', staffSideOpened: 'staffSignIn' },
  caseDoor: { ...member, caseFound: 'caseStatus', changeDenied: 'caseOutcome', wentBack: 'nobody' },
  caseStatus: { ...member, staffSideOpened: 'staffSignIn', wentBack: 'nobody' },
  caseAddress: {
    ...member,
    addressTyped: 'caseAddressCheck',
    paperCodeDrawn: 'casePaperCode',
    codeSent: 'caseCode'
  },
  caseAddressCheck: {
    ...member,
    addressConfirmed: 'caseReader',
    addressCorrected: 'caseAddress',
    wentBack: 'caseAddress'
  },
  caseReader: {
    ...member,
    addressGiven: 'caseAddress',
    addressCorrected: 'caseAddress',
    wentBack: 'caseAddress'
  },
  caseCode: {
    ...member,
    addressCorrected: 'caseAddress',
    codeSent: 'caseCode',
    codeJudged: 'handOver',
    messageMoved: 'caseCode'
  },
  casePaperCode: {
    ...member,
    addressCorrected: 'caseAddress',
    paperCodeCopied: 'casePaperCode',
    paperCodeMatched: 'handOver'
  },
  caseKey: { ...member, keyStaged: 'caseReceipt' },
  caseReceipt: { ...member, staffSideOpened: 'staffSignIn' },
  caseOutcome: { ...member, staffSideOpened: 'staffSignIn', wentBack: 'nobody' },
  handOver: {
    ...goes,
    screenTaken: 'caseAddress',
    requestWithdrawn: 'caseOutcome',
    casePaused: 'handOver',
    staffSideOpened: 'staffSignIn'
  },
  staffSetUp: { ...unsigned, setUpCodeTyped: 'staffSetUp', accountsMade: 'staffSignIn' },
  staffSignIn: { ...unsigned, signedIn: 'staffCase' },
  staffOwnSecret: { ...staff, ownSecretChosen: 'staffQueue' },
  staffTotp: { ...atConsole, totpConfirmed: 'staffRecoveryCodes' },
  staffEnrol: { ...staff, totpConfirmed: 'staffRecoveryCodes' },
  staffRecoveryCodes: { ...staff, recoveryCodesKept: 'staffQueue' },
  staffQueue: { ...staff, ...turnsTo },
  staffAlerts: atConsole,
  staffPeople: atConsole,
  staffAwaiting: atConsole,
  staffMachine: { ...atConsole, machineTried: 'staffMachine' },
  staffBackups: {
    ...atConsole,
    backupChecked: 'staffBackups',
    restoreOrdered: 'nobody',
    wentBack: 'staffMachine'
  },
  staffCase: {
    ...onCase,
    documentsBegun: 'staffDocuments',
    reviewBegun: 'staffReview',
    decisionBegun: 'staffDecision',
    dossierMade: 'staffDossier',
    wentBack: 'staffQueue'
  },
  staffDocuments: { ...onCase, documentsDoubted: 'staffDocuments', documentsChecked: 'handOver' },
  staffReview: { ...onCase, reviewBegun: 'staffReview', decisionBegun: 'staffDecision' },
  staffDecision: { ...onCase, caseDecided: 'handOver', wentBack: 'staffReview' },
  staffDossier: onCase
}

describe('every step takes exactly the events of the map', () => {
  const turns = Object.entries({ nobody: null, ...at }) as [Next, Turn | null][]
  for (const [step, turn] of turns)
    it(`at ${step}`, () => {
      for (const event of Object.values(events)) {
        // withdrawing takes both the number shown here and the check of the document
        const moved = advance(stateAt(turn, 'case'), event)
        const next = moved && (moved.next.turn?.step ?? 'nobody')
        expect([event.kind, next]).toEqual([event.kind, map[step][event.kind] ?? null])
        // whether staff may open their side is the contract’s to say, at steps that could
        if (event.kind !== 'staffSideOpened')
          expect([event.kind, takes(turn, event.kind)]).toEqual([event.kind, moved !== null])
      }
    })
})
