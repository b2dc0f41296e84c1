import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  judgeAnswer,
  judgeSilence,
  parseAnswer,
  spellAnswer,
  type SmtpStage
} from '../../../src-main/domain/messages/smtp-answer'

describe('reading a reply', () => {
  it.each([
    ['550 5.1.1 No such user', { code: 550, detail: '1.1' }],
    ['550-5.1.1 The account\n550 5.1.1 does not exist', { code: 550, detail: '1.1' }],
    ['421', { code: 421, detail: null }],
    ['421 closing', { code: 421, detail: null }],
    ['550 10.0.0.1 is on a list', { code: 550, detail: null }],
    ['554 5.7.1: rejected', { code: 554, detail: null }],
    ['550 5.1.10 null MX', { code: 550, detail: '1.10' }],
    ['552 4.2.2 full', { code: 552, detail: '2.2' }],
    ['', null],
    ['hello', null],
    ['199 no', null],
    ['5501 no', null]
  ])('%j', (said, answer) => {
    expect(parseAnswer(said)).toEqual(answer)
  })

  it('spells the class of the enhanced code by the reply code, which decides', () => {
    expect(spellAnswer({ code: 552, detail: '2.2' })).toBe('552 5.2.2')
  })

  it('keeps nothing of what a server says but short codes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `550 5.1.1${text}`)
        ),
        (said) => {
          const answer = parseAnswer(said)
          if (answer) expect(spellAnswer(answer)).toMatch(/^\d{3}( \d\.\d{1,3}\.\d{1,3})?$/)
        }
      )
    )
  })
})

describe('what a reply means', () => {
  it.each<[SmtpStage, string, object]>([
    // the mailbox
    ['recipient', '550 5.1.1', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '550', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '551', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '553', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '553 5.1.3', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '556 5.1.10', { kind: 'refused', reason: 'unknown' }],
    ['message', '550 5.1.1', { kind: 'refused', reason: 'unknown' }],
    ['recipient', '552 5.2.2', { kind: 'refused', reason: 'full' }],
    ['recipient', '552', { kind: 'refused', reason: 'full' }],
    ['message', '552', { kind: 'refused', reason: 'full' }],
    ['recipient', '452 4.2.2', { kind: 'temporary', full: true }],
    ['recipient', '452', { kind: 'temporary', full: true }],
    ['recipient', '452 4.3.1', { kind: 'temporary', full: false }],
    ['connection', '452', { kind: 'temporary', full: false }],
    ['recipient', '550 5.2.1', { kind: 'refused', reason: 'other', trouble: null }],
    // the message
    ['message', '550', { kind: 'refused', reason: 'other', trouble: null }],
    ['message', '554 5.7.1', { kind: 'refused', reason: 'other', trouble: 'policy' }],
    ['recipient', '550 5.7.1', { kind: 'refused', reason: 'other', trouble: 'policy' }],
    ['message', '552 5.3.4', { kind: 'refused', reason: 'other' }],
    // for now
    ['recipient', '450 4.7.1', { kind: 'temporary', trouble: null }],
    ['message', '451', { kind: 'temporary', trouble: null }],
    ['message', '421 4.4.2', { kind: 'temporary', trouble: null }],
    ['message', '503', { kind: 'temporary', trouble: null }],
    // ourselves
    ['connection', '554', { kind: 'temporary', trouble: 'unreachable' }],
    ['sign-in', '535 5.7.8', { kind: 'temporary', trouble: 'sign-in' }],
    ['sender', '530 5.7.0', { kind: 'temporary', trouble: 'sign-in' }],
    ['recipient', '530', { kind: 'temporary', trouble: 'sign-in' }],
    ['sender', '550 5.7.1', { kind: 'temporary', trouble: 'sender' }],
    ['sender', '550', { kind: 'temporary', trouble: 'sender' }]
  ])('%s: %s', (stage, said, verdict) => {
    const answer = parseAnswer(said)
    expect(answer && judgeAnswer(stage, answer)).toMatchObject({ ...verdict, answer: said })
  })

  it('a message is refused only by a permanent answer to its mailbox or to itself', () => {
    const stages = fc.constantFrom<SmtpStage>('connection', 'sign-in', 'sender', 'recipient', 'message')
    const replies = fc.record({
      code: fc.integer({ min: 400, max: 599 }),
      detail: fc.constantFrom(null, '1.1', '2.2', '7.1')
    })
    fc.assert(
      fc.property(stages, replies, (stage, answer) => {
        const { kind } = judgeAnswer(stage, answer)
        if (answer.code < 500 || !['recipient', 'message'].includes(stage)) expect(kind).toBe('temporary')
        expect(kind).not.toBe('accepted')
      })
    )
  })
})

describe('what silence means', () => {
  it('is no doubt before the whole message was handed over', () => {
    expect(judgeSilence('no-connection', false)).toMatchObject({ kind: 'temporary', trouble: 'unreachable' })
    expect(judgeSilence('time-out', false)).toMatchObject({ kind: 'temporary', trouble: 'unreachable' })
    expect(judgeSilence('tls', false)).toMatchObject({ kind: 'temporary', trouble: 'tls' })
  })

  it('is doubt after it', () => {
    expect(judgeSilence('no-connection', true)).toEqual({ kind: 'doubtful', answer: 'no-connection' })
    expect(judgeSilence('time-out', true)).toEqual({ kind: 'doubtful', answer: 'time-out' })
  })
})
