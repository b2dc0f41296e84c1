import { expect, it } from 'vitest'
import { auditEvents } from '../../../src-main/contract/audit-events'
import { counterAudit } from '../../../src-main/domain/counter/counter-audit'
import type { CounterEvent } from '../../../src-main/domain/counter/counter-event'
import type { Turn } from '../../../src-main/domain/counter/turn-state'
import { advance } from '../../../src-main/domain/counter/next-turn'
import { at, events, stateAt } from './turns'

const lines = (turn: Turn | null, event: CounterEvent) => {
  const before = stateAt(turn)
  const moved = advance(before, event)
  if (!moved) throw new Error(`${event.kind} does not belong to ${turn?.step}`)
  return counterAudit(before, event, moved.next)
}
const left = (how: string) => ({ event: 'staff.left', cedula: null, extras: { officer: 'ana', how } })

it('signing in leaves a line with who, and nothing of the case', () => {
  expect(lines(at.staffSignIn, events.signedIn)).toEqual([
    { event: 'staff.signedIn', cedula: null, extras: { officer: 'beto' } }
  ])
})

it('leaving says how: signed out, locked, wiped, or the screen handed over', () => {
  expect(lines(at.staffCase, events.signedOut)).toEqual([left('signed-out')])
  expect(lines(at.staffCase, events.finished)).toEqual([left('signed-out')])
  expect(lines(at.staffBackups, events.restoreOrdered)).toEqual([left('signed-out')])
  expect(lines(at.staffCase, events.abandoned)).toEqual([left('locked')])
  expect(lines(at.staffCase, events.accountEnded)).toEqual([left('locked')])
  expect(lines(at.staffCase, events.wiped)).toEqual([left('wiped')])
  expect(lines(at.staffDocuments, events.documentsChecked)).toEqual([left('handed-over')])
  expect(lines(at.staffDecision, events.caseDecided)).toEqual([left('handed-over')])
  expect(lines(at.staffReview, events.casePaused)).toEqual([left('handed-over')])
})

it('where nobody was signed in, nobody leaves', () => {
  for (const turn of [null, at.staffSignIn, at.staffSetUp, at.handOver, at.caseKey])
    for (const event of [events.finished, events.abandoned, events.wiped])
      expect(lines(turn, event)).toEqual([])
  expect(lines(at.handOver, events.casePaused)).toEqual([])
})

it('the console’s own acts leave their lines, by whoever is signed in', () => {
  const by = { by: 'ana' }
  expect(lines(at.staffOwnSecret, events.ownSecretChosen)[0]).toMatchObject({ extras: { officer: 'ana' } })
  expect(lines(at.staffTotp, events.totpConfirmed)[0]).toMatchObject({ event: 'staff.totpEnrolled' })
  expect(lines(at.staffSetUp, events.accountsMade)).toMatchObject([
    { event: 'staff.setUp', extras: { people: 3 } }
  ])
  expect(lines(at.staffMachine, events.machineTried)).toMatchObject([
    { event: 'staff.triedMachine', extras: { ...by, part: 'sound', works: false } }
  ])
  expect(lines(at.staffMachine, events.programEnded)).toEqual([
    { event: 'staff.endedProgram', cedula: null, extras: { ...by, how: 'close' } },
    left('signed-out')
  ])
  expect(lines(at.staffCase, events.dossierMade)).toMatchObject([
    { event: 'case.dossierMade', cedula: '0961234564', extras: { officer: 'ana', digest: 'd' } }
  ])
})

it('a case looked up by its person leaves a line, found or not', () => {
  for (const caseId of ['other', null])
    expect(lines(at.staffQueue, { ...events.caseLookedUp, caseId })).toEqual([
      { event: 'case.lookedUp', cedula: '0961234564', extras: { officer: 'ana', found: caseId !== null } }
    ])
})

it('every line is of the catalogue, with the extras that it names', () => {
  for (const turn of [null, ...Object.values(at)])
    for (const event of Object.values(events)) {
      const moved = advance(stateAt(turn, 'case'), event)
      if (!moved) continue
      for (const line of counterAudit(stateAt(turn, 'case'), event, moved.next))
        expect(auditEvents[line.event].extras.safeParse(line.extras).success).toBe(true)
    }
})
