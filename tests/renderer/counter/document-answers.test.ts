import { describe, expect, it } from 'vitest'
import {
  noAnswers,
  skipped,
  typedAnew,
  withKind,
  withOutcome,
  withReason
} from '../../../src-renderer/flow/document-answers'
import { findingsOf, isoDate, questionsFor } from '../../../src-renderer/flow/document-check'

const kinds = [
  { id: 'cedula', asks: ['number', 'photo'] as const, mayAsk: ['dactilar'] as const },
  { id: 'passport', asks: ['photo'] as const, mayAsk: [] as const }
]
const cedula = withKind(noAnswers(), 'cedula')
const asked = (answers = cedula): string[] =>
  questionsFor(kinds, answers).map((question) => ('check' in question ? question.check : question.ask))

describe('the questions to an officer who looks at a document', () => {
  it('begin with which document it is, and come from its protocol', () => {
    expect(asked(noAnswers())).toEqual(['kind'])
    expect(asked()).toEqual(['kind', 'number', 'photo', 'dactilar', 'note', 'summary'])
  })

  it('ask why after every doubt and every bad outcome, and only there', () => {
    expect(asked(withOutcome(cedula, 'photo', 'doubt'))).toEqual([
      ...['kind', 'number', 'photo', 'photo', 'dactilar', 'note', 'summary']
    ])
    expect(asked(withOutcome(cedula, 'photo', 'same'))).toEqual(asked())
  })
})

describe('the answers of an officer', () => {
  const doubted = withReason(withOutcome(cedula, 'photo', 'doubt'), 'photo', 'old-photo')

  it('keep a reason while the outcome still asks for one, and lose it with a good outcome', () => {
    expect(withOutcome(doubted, 'photo', 'differs').reasons).toEqual({ photo: 'old-photo' })
    expect(withOutcome(doubted, 'photo', 'same')).toMatchObject({ outcomes: { photo: 'same' }, reasons: {} })
  })

  it('lose outcome and reason of a check that is left out, and nothing else', () => {
    const both = withOutcome(doubted, 'dactilar', 'differs')
    expect(skipped(both, 'dactilar')).toEqual(doubted)
  })

  it('begin anew with another document, and stay with the same one', () => {
    expect(withKind(doubted, 'cedula')).toBe(doubted)
    expect(withKind(doubted, 'passport')).toEqual({ ...noAnswers(), kind: 'passport' })
  })

  it('are empty again where main could not match what was typed, and only there', () => {
    const typed = { ...cedula, number: '0102030400', date: '01052031' }
    expect(typedAnew(typed, 'number')).toEqual({ ...typed, number: '' })
    expect(typedAnew(typed, 'expiry')).toEqual({ ...typed, date: '' })
  })

  it('go to main as dates of the calendar, without empty notes', () => {
    expect(findingsOf({ ...doubted, date: '01052031', note: '  ' })).toEqual({
      kind: 'cedula',
      number: '',
      expiry: '2031-05-01',
      outcomes: { photo: 'doubt' },
      reasons: { photo: 'old-photo' },
      note: null
    })
    expect(findingsOf({ ...doubted, date: '01052031', noExpiry: true }).expiry).toBeNull()
    expect(['31022026', '00012026', '2026', 'ddmmyyyy'].map(isoDate)).toEqual([null, null, null, null])
  })
})
