import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseSettingsSchema } from '../../../src-main/contract/case/protocol'
import { afterOfficeHours } from '../../../src-main/domain/case/office-hours'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'

const { limits } = caseSettingsSchema.parse({})
const GUAYAQUIL = -300
const local = (text: string): number => Date.parse(`${text}:00-05:00`)
const after = (from: string, hours: number, office = limits) =>
  afterOfficeHours(local(from), hours, office, GUAYAQUIL)

describe('hours with an open office', () => {
  it.each([
    ['2026-11-30T08:00', 8, '2026-11-30T16:00'], // Monday
    ['2026-11-30T17:00', 8, '2026-12-01T14:00'],
    ['2026-11-27T17:00', 8, '2026-11-30T14:00'], // Friday: not on Saturday
    ['2026-11-28T12:00', 8, '2026-11-30T15:00'], // Saturday: from Monday's opening
    ['2026-11-30T03:00', 1, '2026-11-30T08:00'],
    ['2026-11-30T18:00', 1, '2026-12-01T08:00'],
    ['2026-11-30T08:00', 0, '2026-11-30T08:00']
  ])('from %s, %i of them end at %s', (from, hours, end) => {
    expect(after(from, hours)).toBe(local(end))
  })

  it('do not pass on a holiday', () => {
    expect(after('2026-12-24T17:00', 8, { ...limits, officeHolidays: ['2026-12-25'] })).toBe(
      local('2026-12-28T14:00')
    )
  })

  it('are as many as were asked for, whenever they begin', () => {
    const week = 7 * 24 * 60
    fc.assert(
      fc.property(fc.nat(week), fc.integer({ min: 1, max: 80 }), (minutes, hours) => {
        const from = local('2026-11-23T00:00') + minutes * MINUTE
        const end = afterOfficeHours(from, hours, limits, GUAYAQUIL)
        let open = 0
        for (let at = from; at < end; at += MINUTE) {
          const there = new Date(at + GUAYAQUIL * MINUTE)
          const day = limits.officeDays.includes(there.getUTCDay())
          if (day && there.getUTCHours() >= limits.officeOpens && there.getUTCHours() < limits.officeCloses)
            open += MINUTE
        }
        expect(open).toBe(hours * HOUR)
      }),
      { numRuns: 60 }
    )
  })
})

it('an office that closes before it opens is no setting', () => {
  expect(caseSettingsSchema.safeParse({ limits: { officeOpens: 18, officeCloses: 7 } }).success).toBe(false)
  expect(caseSettingsSchema.safeParse({ limits: { officeDays: [] } }).success).toBe(false)
})
