import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { questionIds } from '../../../src-main/contract/questions'
import { pickQuestions } from '../../../src-main/domain/recovery/question-choice'

const hashOf = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest('hex')
const hash = hashOf('kiosk')
const enrolled = ['first-school', 'first-employer', 'first-pet', 'first-job-year']
const cedulas = fc.stringMatching(/^\d{10}$/)
const enrolments = fc.subarray([...questionIds])

describe('the questions of a cédula', () => {
  it('are the same at every visit, however the directory orders the enrolled ones', () => {
    fc.assert(
      fc.property(cedulas, enrolments, fc.integer({ min: 1, max: 4 }), (cedula, mine, ask) => {
        expect(pickQuestions({ enrolled: [...mine].reverse(), cedula, ask, hash })).toEqual(
          pickQuestions({ enrolled: mine, cedula, ask, hash })
        )
      })
    )
  })

  it('are exactly as many as asked for, none twice, for a member and for nobody', () => {
    fc.assert(
      fc.property(cedulas, enrolments, fc.integer({ min: 1, max: 4 }), (cedula, mine, ask) => {
        const asked = pickQuestions({ enrolled: mine, cedula, ask, hash })
        expect(new Set(asked).size).toBe(ask)
      })
    )
  })

  it('are enrolled ones as far as there are any', () => {
    fc.assert(
      fc.property(cedulas, enrolments, fc.integer({ min: 1, max: 4 }), (cedula, mine, ask) => {
        const asked = pickQuestions({ enrolled: mine, cedula, ask, hash })
        const real = asked.filter((id) => mine.some((one) => one === id))
        expect(real.length).toBe(Math.min(ask, mine.length))
      })
    )
  })

  it('cost a member and nobody the same work', () => {
    const work = (mine: string[]) => {
      const counted = vi.fn(hash)
      pickQuestions({ enrolled: mine, cedula: '1714307103', ask: 2, hash: counted })
      return counted.mock.calls
    }
    expect(work(enrolled)).toEqual(work([]))
    expect(work([]).length).toBe(questionIds.length)
  })

  it('depend on the cédula and on the kiosk’s secret', () => {
    const list = Array.from({ length: 40 }, (_, at) => String(1_000_000_000 + at))
    const choices = (secret: string, mine: string[]) =>
      list.map((cedula) =>
        pickQuestions({ enrolled: mine, cedula, ask: 2, hash: hashOf(secret) })
          .sort()
          .join()
      )
    // six pairs of four, and forty-five pairs of the catalogue's ten
    expect(new Set(choices('kiosk', enrolled)).size).toBe(6)
    expect(new Set(choices('kiosk', [])).size).toBeGreaterThan(20)
    expect(choices('kiosk', [])).not.toEqual(choices('other', []))
  })

  it('that a member can be asked can be asked of nobody too', () => {
    const pairs = new Set(
      Array.from({ length: 2000 }, (_, at) =>
        pickQuestions({ enrolled: [], cedula: String(at), ask: 2, hash })
          .sort()
          .join()
      )
    )
    expect(pairs.size).toBe((questionIds.length * (questionIds.length - 1)) / 2)
  })
})
