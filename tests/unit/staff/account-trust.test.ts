import { describe, expect, it } from 'vitest'
import { staffActSchema } from '../../../src-main/contract/staff/staff-powers'
import { HOUR } from '../../../src-main/domain/clock'
import {
  handlersAfter,
  isWithheld,
  shareAHandler,
  trustOf,
  waitsUntil
} from '../../../src-main/domain/staff/account-trust'

const handed = { secretHandlers: ['admin'], handedAt: 1000 }

describe('the trust of an account', () => {
  it('is its own person’s when nobody handed the secret out', () => {
    expect(trustOf({ secretHandlers: [], handedAt: null }, 0, 0, 24)).toBe('own')
    expect(trustOf({ secretHandlers: [], handedAt: 1000 }, 0, 0, 24)).toBe('own')
  })

  it('is new until the hours are over, and no longer', () => {
    expect(trustOf(handed, 0, 1000 + 24 * HOUR - 1, 24)).toBe('new')
    expect(trustOf(handed, 0, 1000 + 24 * HOUR, 24)).toBe('waited')
    expect(waitsUntil(handed, 24)).toBe(1000 + 24 * HOUR)
  })

  it('is new for ever while somebody is there who could confirm it', () => {
    expect(trustOf(handed, 1, Number.MAX_SAFE_INTEGER, 24)).toBe('new')
    expect(trustOf({ secretHandlers: [], handedAt: 1000 }, 1, 0, 24)).toBe('own')
  })

  it('is new under a clock that was set back, and where nobody knows when', () => {
    expect(trustOf(handed, 0, 0, 24)).toBe('new')
    expect(trustOf({ secretHandlers: ['admin'], handedAt: null }, 0, Number.MAX_SAFE_INTEGER, 24)).toBe('new')
  })

  it('remembers every hand: whose the administrator’s own account was in, and those before', () => {
    expect(handlersAfter([], { id: 'elsa', secretHandlers: [] })).toEqual(['elsa'])
    expect(handlersAfter([], { id: 'elsa', secretHandlers: ['pablo'] })).toEqual(['elsa', 'pablo'])
    expect(handlersAfter(['pablo'], { id: 'elsa', secretHandlers: ['pablo'] })).toEqual(['elsa', 'pablo'])
  })

  it('is shared by two whom one administrator may hold', () => {
    expect(shareAHandler(['elsa', 'pablo'], ['pablo'])).toBe(true)
    expect(shareAHandler(['elsa'], ['pablo'])).toBe(false)
    expect(shareAHandler([], [])).toBe(false)
  })
})

describe('a secret that was only handed out', () => {
  it('looks, pauses and stops with the code of an old address, and decides nothing else', () => {
    expect(staffActSchema.options.filter((act) => !isWithheld('new', act))).toEqual([
      'see-queue',
      'open-case',
      'pause',
      'deny-with-code',
      'see-alerts',
      'see-staff',
      'maintain',
      'end-program'
    ])
  })

  it('decides like any other when the hours are over or somebody has confirmed the person', () => {
    for (const act of staffActSchema.options)
      expect([isWithheld('waited', act), isWithheld('own', act)]).toEqual([false, false])
  })
})
