import { describe, expect, it } from 'vitest'
import {
  accountAlert,
  accountAudit,
  addedAccount,
  decideAccount,
  type Account,
  type Doer
} from '../../../src-main/domain/staff/account'

const NOW = 5000
const ines: Account = {
  id: 'ines',
  role: 'officer',
  fresh: false,
  hasTotp: true,
  secretHandlers: [],
  handedAt: null,
  endedAt: null
}
const doer = (id: string, role: Doer['role'], change: Partial<Doer> = {}): Doer => ({
  id,
  role,
  secretHandlers: [],
  trust: 'own',
  ...change
})
const elsa = doer('elsa', 'administrator')
const carla = doer('carla', 'supervisor')
const luis = doer('luis', 'officer')
const handed: Account = { ...ines, secretHandlers: ['elsa'], handedAt: 4000 }
const confirms = (by: Doer, person = handed, supervisors = 1) =>
  decideAccount(person, { kind: 'confirmed', by, supervisors }, NOW)
const no = (failure: string) => ({ ok: false, failure })

describe('somebody who is added', () => {
  it('has a secret that went through the administrator’s hands', () => {
    expect(addedAccount({ id: 'nuevo', role: 'officer' }, elsa, NOW)).toEqual({
      ...ines,
      id: 'nuevo',
      fresh: true,
      hasTotp: false,
      secretHandlers: ['elsa'],
      handedAt: NOW
    })
  })
})

describe('a renewed secret', () => {
  it('is fresh, and goes through the administrator’s hands and those that hold the administrator', () => {
    const by = doer('elsa', 'administrator', { secretHandlers: ['pablo'], trust: 'waited' })
    expect(decideAccount(ines, { kind: 'secretRenewed', by }, NOW)).toEqual({
      ok: true,
      value: { ...ines, fresh: true, secretHandlers: ['elsa', 'pablo'], handedAt: NOW }
    })
  })

  it('keeps the hands before: another administrator’s does not wash the first one off', () => {
    const by = doer('pablo', 'administrator')
    const done = decideAccount(handed, { kind: 'secretRenewed', by }, NOW)
    expect(done.ok && done.value.secretHandlers).toEqual(['elsa', 'pablo'])
  })

  it('of the administrator’s own account goes through nobody else’s hands', () => {
    const own = { ...ines, id: 'elsa', role: 'administrator' as const }
    expect(decideAccount(own, { kind: 'secretRenewed', by: elsa }, NOW)).toEqual({
      ok: true,
      value: { ...own, fresh: true }
    })
  })
})

describe('an authenticator taken off', () => {
  it('counts like a secret handed out; the secret stays', () => {
    expect(decideAccount(ines, { kind: 'totpReset', by: elsa }, NOW)).toEqual({
      ok: true,
      value: { ...ines, hasTotp: false, secretHandlers: ['elsa'], handedAt: NOW }
    })
  })

  it('is never one’s own, and only where there is one', () => {
    const own = decideAccount({ ...ines, id: 'elsa' }, { kind: 'totpReset', by: elsa }, NOW)
    expect(own).toEqual(no('own-account'))
    const none = decideAccount({ ...ines, hasTotp: false }, { kind: 'totpReset', by: elsa }, NOW)
    expect(none).toEqual(no('nothing-to-reset'))
  })
})

describe('an account that ends', () => {
  it('ends now; never one’s own', () => {
    const ended = decideAccount(ines, { kind: 'ended', by: elsa }, NOW)
    expect(ended).toEqual({ ok: true, value: { ...ines, endedAt: NOW } })
    expect(decideAccount({ ...ines, id: 'elsa' }, { kind: 'ended', by: elsa }, NOW)).toEqual(
      no('own-account')
    )
  })

  it('is changed no more', () => {
    const over = { ...handed, endedAt: 1 }
    for (const kind of ['ended', 'secretRenewed', 'totpReset'] as const)
      expect(decideAccount(over, { kind, by: elsa }, NOW)).toEqual(no('account-ended'))
    expect(confirms(carla, over)).toEqual(no('account-ended'))
  })
})

describe('a confirmation face to face', () => {
  it('by a supervisor makes the account its person’s own', () => {
    expect(confirms(carla)).toEqual({ ok: true, value: { ...handed, secretHandlers: [], handedAt: null } })
  })

  it('is an officer’s only where there is no supervisor', () => {
    expect(confirms(luis)).toEqual(no('supervisor-needed'))
    expect(confirms(luis, handed, 0).ok).toBe(true)
  })

  it('is nobody’s whose own account is in other hands, nor an administrator’s, nor one’s own', () => {
    for (const trust of ['waited', 'new'] as const)
      expect(confirms({ ...carla, trust, secretHandlers: ['elsa'] })).toEqual(no('not-yours-to-confirm'))
    expect(confirms(elsa)).toEqual(no('not-yours-to-confirm'))
    expect(confirms({ ...carla, id: 'ines' })).toEqual(no('own-account'))
  })

  it('waits until the handed-out secret was replaced, and is not done twice', () => {
    expect(confirms(carla, { ...handed, fresh: true })).toEqual(no('still-handed-out'))
    expect(confirms(carla, ines)).toEqual(no('nothing-to-confirm'))
  })
})

describe('what is written down', () => {
  it('is one line per event, by whom and about whom; supervisors are told of all but their own', () => {
    const kinds = ['added', 'ended', 'secretRenewed', 'totpReset', 'confirmed'] as const
    const line = (kind: (typeof kinds)[number]) => accountAudit({ kind, by: elsa, supervisors: 0 }, ines)
    expect(kinds.map((kind) => [line(kind).event, accountAlert[kind]])).toEqual([
      ['staff.added', 'staff-added'],
      ['staff.ended', 'staff-ended'],
      ['staff.secretRenewed', 'secret-renewed'],
      ['staff.totpReset', 'totp-reset'],
      ['staff.confirmed', null]
    ])
    for (const kind of kinds) expect(line(kind).extras).toMatchObject({ by: 'elsa', officer: 'ines' })
  })
})
