import { expect, it } from 'vitest'
import { auditEvents } from '../../../src-main/contract/audit-events'
import { advance } from '../../../src-main/domain/recovery/recovery'
import { recoveryAudit } from '../../../src-main/domain/recovery/recovery-audit'
import { at, member, subject } from './states'

it('a wrong code leaves a line with the tries left, and whose', () => {
  const event = { kind: 'codeJudged', verdict: 'wrong', via: 'phone' } as const
  const next = advance(at.code, event)
  expect(next && recoveryAudit(at.code, event, next.state)).toEqual([
    { event: 'code.wrong', cedula: member.cedula, extras: { triesLeft: 4, via: 'phone' } }
  ])
})

it('a new key leaves a line with what was before and how many are told', () => {
  const event = { kind: 'keySet' } as const
  const next = advance(at.key, event)
  expect(next && recoveryAudit(at.key, event, next.state)).toEqual([
    { event: 'key.set', cedula: member.cedula, extras: { before: 'blocked', told: 2 } }
  ])
})

it('a cédula typed leaves the same line whether anybody has it', () => {
  const lines = [subject, { ...subject, memberId: null }].map((who) => {
    const event = { kind: 'identified', subject: who, asked: ['first-school'], closed: false } as const
    const next = advance(at.identify, event)
    return next && recoveryAudit(at.identify, event, next.state)
  })
  expect(lines[0]).toEqual([{ event: 'identity.claimed', cedula: subject.cedula, extras: { closed: false } }])
  expect(lines[1]).toEqual(lines[0])
})

it('walking away is told apart from leaving', () => {
  expect(recoveryAudit(at.code, { kind: 'idled' }, at.welcome)[0]?.event).toBe('session.idled')
  expect(recoveryAudit(at.code, { kind: 'finished' }, at.welcome)[0]?.event).toBe('session.ended')
})

it('no line of the catalogue takes an extra it does not name', () => {
  for (const entry of Object.values(auditEvents))
    expect(entry.extras.safeParse({ address: 'rosa@example.com' }).success).toBe(false)
})
