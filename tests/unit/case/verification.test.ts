import { describe, expect, it } from 'vitest'
import type { Verification } from '../../../src-main/domain/case/case-state'
import { isVerified } from '../../../src-main/domain/case/verification'
import { MINUTE } from '../../../src-main/domain/clock'
import { A_MORNING } from '../../support/test-clock'
import { opened } from '../../support/case-world'

const live: Verification = {
  id: 'v-1',
  act: 'choose-key',
  kiosk: 'Ventanilla 1',
  officers: ['ana', 'beto'],
  at: A_MORNING
}
const shown = { verification: 'v-1', act: 'choose-key', kiosk: 'Ventanilla 1' } as const
const holds = (kept: Verification | null, now = A_MORNING + MINUTE) =>
  isVerified({ ...opened(), verification: kept }, shown, now, 15)

describe('a verification that is shown', () => {
  it('is the one of the case, for this act, at this kiosk, with an officer behind it', () => {
    expect(holds(live)).toBe(true)
    expect(holds(null)).toBe(false)
    expect(holds({ ...live, id: 'v-2' })).toBe(false)
    expect(holds({ ...live, act: 'prove-address' })).toBe(false)
    expect(holds({ ...live, kiosk: 'Ventanilla 2' })).toBe(false)
    expect(holds({ ...live, officers: [] })).toBe(false)
  })

  it('is good for fifteen minutes, and not before it was made: a clock set back makes none longer', () => {
    expect(holds(live, A_MORNING)).toBe(true)
    expect(holds(live, A_MORNING + 15 * MINUTE - 1)).toBe(true)
    expect(holds(live, A_MORNING + 15 * MINUTE)).toBe(false)
    expect(holds(live, A_MORNING - 1)).toBe(false)
  })
})
