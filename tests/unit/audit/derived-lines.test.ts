import { describe, expect, it } from 'vitest'
import { auditEvents } from '../../../src-main/contract/audit-events'
import {
  advance,
  type RecoveryEvent,
  type RecoveryEventKind
} from '../../../src-main/domain/recovery/recovery'
import { recoveryAudit } from '../../../src-main/domain/recovery/recovery-audit'
import type { Recovery } from '../../../src-main/domain/recovery/recovery-state'
import { at, events, member } from '../recovery/states'

const transitions = Object.values<Recovery>(at).flatMap((before) =>
  Object.values<RecoveryEvent>(events).flatMap((event) => {
    const next = advance(before, event)
    return next ? [{ before, event, lines: recoveryAudit(before, event, next.state) }] : []
  })
)

/** Going on within a step, or back: what matters of it is told by the act that follows. */
const silent: RecoveryEventKind[] = [
  'begun',
  'answered',
  'retried',
  'otherAddressAsked',
  'mailboxClosed',
  'reviewBegun',
  'contactAnswered',
  'caseAsked',
  'wentBack'
]

describe('the lines of the member’s transitions', () => {
  it('are what the catalogue allows, and hold nothing of the person', () => {
    expect(transitions.length).toBeGreaterThan(40)
    for (const { lines } of transitions)
      for (const { event, extras } of lines) {
        expect(auditEvents[event].extras.parse(extras)).toEqual(extras)
        const text = JSON.stringify(extras)
        for (const known of [...member.addresses.map(({ address }) => address), member.cedula, 'Sucre'])
          expect(text).not.toContain(known)
      }
  })

  it('are there for every kind of event but those that only move within a step', () => {
    const telling = new Set(
      transitions.filter(({ lines }) => lines.length > 0).map(({ event }) => event.kind)
    )
    const quiet = Object.keys(events).filter((kind) => !telling.has(kind as RecoveryEventKind))
    expect(quiet.sort()).toEqual([...silent].sort())
  })
})
