import { describe, expect, it } from 'vitest'
import type { CounterStep } from '../../../src-main/contract/counter/counter-views'
import { staffDoor } from '../../../src-main/contract/counter/staff-opening'
import type { CounterEvent } from '../../../src-main/domain/counter/counter-event'
import type { Turn } from '../../../src-main/domain/counter/turn-state'
import { advance } from '../../../src-main/domain/counter/next-turn'
import { at, code, events, found, given, stateAt } from './turns'

const turnAfter = (turn: Turn | null, event: CounterEvent, numberShown: string | null = null) =>
  advance(stateAt(turn, numberShown), event)?.next.turn

describe('the staff side', () => {
  it('opens where the contract’s table says so, and nowhere else', () => {
    for (const [step, turn] of Object.entries(at) as [CounterStep, Turn][])
      expect([step, turnAfter(turn, events.staffSideOpened) !== undefined]).toEqual([
        step,
        staffDoor[step] !== 'shut'
      ])
  })
  it('is a sign-in to the case from its status and from a hand-over, and to nothing from elsewhere', () => {
    const to = (turn: Turn | null) => turnAfter(turn, events.staffSideOpened)
    expect(to(at.caseStatus)).toEqual({ step: 'staffSignIn', why: 'officer', caseId: 'case' })
    expect(to(at.handOver)).toEqual({ step: 'staffSignIn', why: 'officer', caseId: 'case' })
    for (const turn of [null, at.caseOutcome, at.caseReceipt])
      expect(to(turn)).toEqual({ step: 'staffSignIn', why: 'begin', caseId: null })
  })
  it('is the first set-up where nobody has an account', () => {
    expect(turnAfter(null, { kind: 'staffSideOpened', hasStaff: false })).toEqual(at.staffSetUp)
  })
})

describe('signing in', () => {
  const step = (change: object, turn: Turn = at.staffSignIn) =>
    turnAfter(turn, { ...events.signedIn, ...change })
  it('leads to the case that the screen was at', () => {
    expect(step({})).toEqual({ step: 'staffCase', staffId: 'beto', caseId: 'case', done: null })
  })
  it('does not lead to one’s own case, nor an administrator to any', () => {
    const queue = { step: 'staffQueue', staffId: 'beto' }
    expect(step({ ownCase: true })).toEqual(queue)
    expect(step({ role: 'administrator' })).toEqual(queue)
    expect(step({}, { step: 'staffSignIn', why: 'begin', caseId: null })).toEqual(queue)
  })
  it('with a secret that was handed out leads to one’s own secret first', () => {
    expect(step({ fresh: true })).toEqual({ step: 'staffOwnSecret', staffId: 'beto' })
  })
})

describe('nobody touching', () => {
  it('locks whoever is signed in out, at the case that was open', () => {
    expect(turnAfter(at.staffReview, events.abandoned)).toEqual({
      step: 'staffSignIn',
      why: 'locked',
      caseId: 'case'
    })
    expect(turnAfter(at.staffQueue, events.abandoned)).toMatchObject({ why: 'locked', caseId: null })
  })
})

describe('the address', () => {
  it('comes back to the field to be corrected, until it was given', () => {
    for (const turn of [at.caseAddressCheck, at.caseReader])
      expect(turnAfter(turn, events.addressCorrected)).toMatchObject({ typed: given.address })
    for (const turn of [at.caseCode, at.casePaperCode])
      expect(turnAfter(turn, events.addressCorrected)).toMatchObject({ typed: null })
  })
  it('once given, is proved with the verification that the case made of it', () => {
    expect(turnAfter(at.caseReader, events.addressGiven)).toMatchObject({ verification: 'v2' })
    expect(turnAfter(at.caseAddress, events.paperCodeDrawn)).toMatchObject({ verification: 'v2' })
  })
})

describe('the code', () => {
  const judged = (verdict: (typeof events.codeJudged)['verdict'], change: Partial<typeof code> = {}) =>
    advance(stateAt(at.caseCode), { kind: 'codeJudged', verdict, code: { ...code, ...change } })
  it('right: used, and the next turn is another officer’s, with nothing verified', () => {
    expect(judged('right')).toEqual({
      next: stateAt({
        step: 'handOver',
        to: 'second-officer',
        caseId: 'case',
        verification: null,
        handedBy: null
      }),
      effects: [{ do: 'close-code', codeId: 'c1', as: 'used' }]
    })
  })
  it('wrong: one try less than the store has, and counted there', () => {
    const next = judged('wrong', { triesLeft: 3 })
    expect(next?.next.turn).toMatchObject({ step: 'caseCode', code: { triesLeft: 2, live: true } })
    expect(next?.effects).toEqual([{ do: 'count-wrong-try', codeId: 'c1' }])
  })
  it('wrong for the last time: void', () => {
    const next = judged('last-wrong', { triesLeft: 1 })
    expect(next?.next.turn).toMatchObject({ code: { triesLeft: 0, live: false } })
    expect(next?.effects).toEqual([{ do: 'close-code', codeId: 'c1', as: 'exhausted' }])
  })
  it('void or expired: dead, and nothing to count', () => {
    for (const verdict of ['void', 'expired'] as const) {
      const next = judged(verdict)
      expect(next?.next.turn).toMatchObject({ code: { live: false } })
      expect(next?.effects).toEqual([])
    }
  })
  it('a new one takes back the message with the old one, where it is known', () => {
    const next = advance(stateAt(at.caseCode), events.codeSent)
    expect(next?.next.turn).toMatchObject({ code: { id: 'c2' }, messageId: 'l2', resendsLeft: 3 })
    expect(next?.effects).toEqual([{ do: 'cancel-message', messageId: 'l1' }])
    expect(advance(stateAt({ ...at.caseCode, messageId: null }), events.codeSent)?.effects).toEqual([])
  })
  it('is told of its own message only', () => {
    expect(turnAfter(at.caseCode, events.messageMoved)).toMatchObject({ delivery: 'accepted' })
    expect(turnAfter(at.caseCode, { ...events.messageMoved, messageId: 'l9' })).toBeUndefined()
  })
  it('on paper leaves the screen once it was copied', () => {
    expect(turnAfter(at.casePaperCode, events.paperCodeCopied)).toMatchObject({ code: null })
  })
})

describe('taking the screen', () => {
  const taken = (change: object, over: object = {}) =>
    turnAfter({ ...at.handOver, ...over }, {
      kind: 'screenTaken',
      found: { ...found, value: { ...found.value, ...change } }
    } as CounterEvent)
  const live = (act: string) => ({ verification: { ...found.value.verification, act } })

  it('begins the act that was verified, and only that', () => {
    const verified = { caseId: 'case', verification: 'v1' }
    expect(taken(live('give-address'))).toEqual({ step: 'caseAddress', ...verified, typed: null })
    expect(taken(live('choose-key'))).toEqual({ step: 'caseKey', ...verified })
    expect(taken(live('withdraw'))).toEqual(at.caseStatus)
    expect(taken(live('approve'))).toEqual(at.caseOutcome)
  })
  it('shows the outcome where nothing is verified, something else is, or a pause stands', () => {
    expect(taken({ verification: null })).toEqual(at.caseOutcome)
    expect(taken(live('give-address'), { verification: null })).toEqual(at.caseOutcome)
    expect(taken(live('give-address'), { verification: 'v9' })).toEqual(at.caseOutcome)
    expect(taken({ paused: { by: 'ana' } })).toEqual(at.caseOutcome)
  })
  it('goes on at the code that was sent, on paper, or at the address', () => {
    const sent = { code, resendsLeft: 2 }
    const back = (path: string | null, known: typeof sent | null) =>
      turnAfter(at.handOver, {
        kind: 'screenTaken',
        found: { value: { ...found.value, ...live('prove-address'), address: path && { path } }, sent: known }
      } as CounterEvent)
    expect(back('mailbox', sent)).toEqual({
      ...at.caseCode,
      messageId: null,
      delivery: 'accepted',
      resendsLeft: 2
    })
    expect(back('mailbox', null)).toMatchObject({ step: 'caseAddress' })
    expect(back('paper', null)).toMatchObject({ step: 'casePaperCode', code: null })
  })
  it('is a sign-in where it was handed to an officer, whatever is verified', () => {
    for (const to of ['officer', 'second-officer'] as const)
      expect(taken({}, { to })).toEqual({ step: 'staffSignIn', why: to, caseId: 'case' })
  })
})

describe('withdrawing', () => {
  const withdrawn = (numberShown: string | null, over: object = {}) =>
    turnAfter({ ...at.handOver, ...over }, events.requestWithdrawn, numberShown)
  it('takes the number shown here and the check of the document', () => {
    expect(withdrawn('case')).toEqual(at.caseOutcome)
    expect(withdrawn(null)).toBeUndefined()
    expect(withdrawn('other')).toBeUndefined()
    expect(withdrawn('case', { verification: null })).toBeUndefined()
    expect(withdrawn('case', { to: 'second-officer' })).toBeUndefined()
  })
  it('forgets the number with whoever showed it, not at a hand-over', () => {
    const shown = advance(stateAt(at.caseDoor), events.caseFound)?.next
    expect(shown?.numberShown).toBe('case')
    expect(shown && advance(shown, events.staffSideOpened)?.next.numberShown).toBe('case')
    expect(shown && advance(shown, events.finished)?.next.numberShown).toBeNull()
    expect(advance(stateAt(at.staffCase, 'case'), events.abandoned)?.next.numberShown).toBeNull()
    expect(advance(stateAt(at.staffDocuments, 'case'), events.documentsChecked)?.next.numberShown).toBe(
      'case'
    )
  })
})

describe('handing over', () => {
  it('remembers who did it as long as they may pause', () => {
    const to = { step: 'handOver', to: 'member', caseId: 'case' } as const
    expect(turnAfter(at.staffDocuments, events.documentsChecked)).toEqual({
      ...to,
      verification: 'v2',
      handedBy: 'ana'
    })
    const paused = { ...to, verification: null, handedBy: 'ana' }
    expect(turnAfter(at.staffCase, events.casePaused)).toEqual(paused)
    expect(turnAfter(at.handOver, events.casePaused)).toEqual(paused)
    expect(turnAfter({ ...at.handOver, handedBy: null }, events.casePaused)).toBeUndefined()
  })
  it('after a decision: an approval to the key, a refusal to its words; the others stay at the case', () => {
    const decided = (decision: (typeof at.staffDecision)['decision']) =>
      turnAfter({ ...at.staffDecision, decision }, events.caseDecided)
    expect(decided('approve')).toMatchObject({ step: 'handOver', verification: 'v2', handedBy: 'ana' })
    expect(decided('refuse')).toMatchObject({ step: 'handOver', verification: null, handedBy: null })
    for (const decision of ['lift-pause', 'shorten-hold', 'deny-with-code', 'deny'] as const)
      expect(decided(decision)).toEqual({ ...at.staffCase, done: decision })
  })
})

describe('the console', () => {
  it('asks once more when something typed from a document does not fit', () => {
    const again = turnAfter(at.staffDocuments, events.documentsDoubted)
    expect(again).toMatchObject({ again: true })
    expect(again && turnAfter(again, events.documentsDoubted)).toBeUndefined()
  })
  it('goes back from a decision to where it was begun: the review, or the case', () => {
    expect(turnAfter({ ...at.staffDecision, decision: 'deny' }, events.wentBack)).toEqual(at.staffCase)
  })
  it('keeps what was tried', () => {
    expect(turnAfter(at.staffMachine, events.machineTried)).toMatchObject({
      tried: { touch: true, sound: false }
    })
  })
  it('writes on a backup of the list what was found, and on no other', () => {
    expect(turnAfter(at.staffBackups, events.backupChecked)).toMatchObject({ backups: [{ state: 'sound' }] })
    expect(turnAfter(at.staffBackups, { ...events.backupChecked, name: 'two' })).toBeUndefined()
    expect(turnAfter({ ...at.staffBackups, backups: null }, events.backupChecked)).toBeUndefined()
  })
  it('stays where it is when a cédula has no case', () => {
    expect(turnAfter(at.staffQueue, { ...events.caseLookedUp, caseId: null })).toEqual(at.staffQueue)
  })
})

it('whoever stops typing a key leaves nothing begun: staged, left, gone or wiped', () => {
  for (const kind of ['keyStaged', 'memberLeft', 'finished', 'abandoned', 'wiped'] as const)
    expect(advance(stateAt(at.caseKey), events[kind])?.effects).toEqual([{ do: 'forget-typed-key' }])
})
