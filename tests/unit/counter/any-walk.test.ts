import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CounterEvent } from '../../../src-main/domain/counter/counter-event'
import { counterAudit } from '../../../src-main/domain/counter/counter-audit'
import {
  isStaff,
  nobodyHere,
  sideOf,
  type CounterState,
  type Turn
} from '../../../src-main/domain/counter/turn-state'
import { advance } from '../../../src-main/domain/counter/next-turn'
import { at, events, found, secrets, stateAt } from './turns'

const side = (turn: Turn | null) => (turn ? sideOf[turn.step] : 'nobody')

/** Any event, with any of the facts that a use case may find out. */
const anyEvent: fc.Arbitrary<CounterEvent> = fc
  .tuple(
    fc.constantFrom(...Object.values(events)),
    fc.constantFrom('right', 'wrong', 'last-wrong', 'void', 'expired'),
    fc.constantFrom('give-address', 'prove-address', 'choose-key', 'withdraw', 'approve'),
    fc.constantFrom('v1', 'v2'),
    fc.boolean(),
    fc.constantFrom('approve', 'refuse', 'deny')
  )
  .map(([event, verdict, act, id, yes, decision]): CounterEvent => {
    switch (event.kind) {
      case 'codeJudged':
        return { ...event, verdict: verdict as typeof event.verdict }
      case 'screenTaken': {
        const live = found.value.verification && { ...found.value.verification, id, act: act as 'approve' }
        return { ...event, found: { ...found, value: { ...found.value, verification: live } } }
      }
      case 'signedIn':
        return { ...event, fresh: yes }
      case 'peopleShown':
        return yes ? { ...event, handOut: { userName: 'nuevo', secret: 'first-secret' } } : event
      case 'decisionBegun':
        return { ...event, decision: decision as 'deny' }
      default:
        return event
    }
  })

/** Walks from nobody's turn, or from any turn, and hands every step that was taken to the check. */
function everyStep(check: (before: CounterState, event: CounterEvent, after: CounterState) => void): void {
  const from = fc.constantFrom(nobodyHere, ...Object.values(at).map((turn) => stateAt(turn, 'case')))
  fc.assert(
    fc.property(from, fc.array(anyEvent, { maxLength: 60 }), (start, walk) => {
      let state = start
      for (const event of walk) {
        const moved = advance(state, event)
        if (!moved) continue
        check(state, event, moved.next)
        state = moved.next
      }
    }),
    { numRuns: 400 }
  )
}

describe('whatever happens, in whatever order', () => {
  it('nobody comes to a staff step but by signing in', () => {
    everyStep((before, event, { turn }) => {
      if (!isStaff(turn) || isStaff(before.turn)) return
      expect([before.turn?.step, event.kind]).toEqual(['staffSignIn', 'signedIn'])
    })
  })

  it('a staff turn stays the same person’s until it ends', () => {
    everyStep(({ turn: before }, _event, { turn }) => {
      if (isStaff(before) && isStaff(turn)) expect(turn.staffId).toBe(before.staffId)
    })
  })

  it('a member comes to an act only from the hand-over, or from another act of theirs', () => {
    everyStep(({ turn: before }, event, { turn }) => {
      if (!turn || side(turn) !== 'member' || !('verification' in turn)) return
      if (side(before) !== 'member') expect([before?.step, event.kind]).toEqual(['handOver', 'screenTaken'])
    })
  })

  it('nobody is signed in on a hand-over or at a sign-in', () => {
    everyStep((_before, _event, { turn }) => {
      if (turn && !isStaff(turn)) expect(turn).not.toHaveProperty('staffId')
    })
  })

  it('nothing that was typed or shown to one person outlives their turn', () => {
    everyStep(({ turn: before }, event, after) => {
      if (side(before) === side(after.turn)) return
      const kept = JSON.stringify(after)
      for (const secret of secrets) expect([event.kind, kept.includes(secret)]).toEqual([event.kind, false])
    })
  })

  it('a wipe leads to nobody’s turn from anywhere, with nothing kept; so does the end', () => {
    for (const turn of [null, ...Object.values(at)])
      for (const event of [events.wiped, events.finished])
        expect(advance(stateAt(turn, 'case'), event)?.next).toEqual(nobodyHere)
    everyStep((_before, { kind }, after) => {
      if (kind === 'wiped' || kind === 'finished') expect(after).toEqual(nobodyHere)
    })
  })

  it('whoever was signed in and is no more leaves one line that says how, and nobody else does', () => {
    everyStep((before, event, after) => {
      const left = counterAudit(before, event, after).filter(({ event: name }) => name === 'staff.left')
      expect(left).toHaveLength(isStaff(before.turn) && !isStaff(after.turn) ? 1 : 0)
    })
  })
})
