import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCaseStates } from '../../../src-main/contract/case/case-words'
import { holdFrom } from '../../../src-main/domain/case/hold'
import type { CaseEffect } from '../../../src-main/domain/case/case-effect'
import { evidenceOf } from '../../../src-main/domain/case/review'
import { may } from '../../../src-main/domain/staff/roles'
import { Chaos } from '../../support/case-chaos'
import { lengthOf } from '../../support/lengths'
import { stream } from '../../support/number-stream'

const PATHS = lengthOf('CASE_PATHS')
const STEPS = 45

const has = (effects: readonly CaseEffect[], kind: CaseEffect['do']) =>
  effects.some((effect) => effect.do === kind)

/** What must hold after every single thing that happens. A sentence: it does not. */
function broken(world: Chaos, activations: number): string | null {
  const { last, value, now } = world
  if (!last) return null
  const { before, event, ok, effects } = last
  if (ok && 'by' in event && 'cedula' in event.by && event.by.cedula === value.cedula)
    return 'acted on the own record'
  if (ok && event.kind === 'denied' && event.by.kind === 'staff' && event.by.officer.cedula === value.cedula)
    return 'denied the own record'
  if (ok && 'by' in event && 'role' in event.by && event.by.role === 'administrator')
    return 'an administrator acted'

  const activates = has(effects, 'set-key') || has(effects, 'replace-address')
  if (activates) {
    const { approval, hold } = before
    if (!approval) return 'active without a second officer'
    if (approval.officer === before.documents?.officer) return 'one person was both officers'
    if (activations > 1) return 'active twice'
    if (before.paused) return 'active while paused'
    if (world.denied) return 'active after somebody said no'
    if (!before.address?.provedAt || !world.proved) return 'active without a proved address'
    if (!hold) return 'active without a hold'
    const shortened = hold.shortened
    if (now < holdFrom(hold.beganAt, before, world.policy, world.facts().utcOffset) && !shortened)
      return 'active before the hold was over'
    if (
      shortened &&
      (!shortened.text || world.checkers.has(shortened.officer) || shortened.officer === approval.officer)
    )
      return 'shortened by one of the two officers, or without a reason'
    for (const known of world.everUsed) {
      const told = [...world.messages.values()].filter(
        (message) => message.ahead && message.recipient === known
      )
      const fate = told.at(-1)?.fate
      if (fate?.state !== 'accepted' && fate?.state !== 'refused') return `active and ${known} was not told`
      const heard = fate.state === 'accepted' ? (fate.at ?? now) : null
      const silence = (from: number) =>
        shortened
          ? from + (hold.endsAt - hold.beganAt)
          : holdFrom(from, before, world.policy, world.facts().utcOffset)
      if (heard !== null && now < silence(heard)) return `active and ${known} had no time to say no`
    }
  }
  if (ok && event.kind === 'approved') {
    if (world.checkers.has(event.by.id)) return 'approved the own check'
    if (evidenceOf(before).some((item) => !before.review?.opened.includes(item))) return 'approved unseen'
    if (!may(event.by.role, 'approve')) return 'approved without the power'
  }
  if (event.kind === 'denied' && !ok) {
    const entitled =
      event.by.kind === 'staff'
        ? may(event.by.officer.role, event.code ? 'deny-with-code' : 'deny') &&
          event.by.officer.cedula !== value.cedula &&
          Boolean(event.text)
        : event.code
    const open = (openCaseStates as readonly string[]).includes(before.state)
    const inTime = before.state === 'active' && now <= (before.activation?.undoUntil ?? 0)
    if (entitled && (open || inTime)) return 'a freeze was not heard'
  }
  if (world.workingKeys > 1) return 'two working keys'
  if (world.denied && (value.state === 'active' || value.stagedKey))
    return 'something of a denied change is left'
  if (value.state === 'undone' && world.workingKeys !== 0) return 'an undone key still opens'
  if (value.stagedKey && value.state !== 'holding') return 'a key is staged outside the hold'
  return null
}

describe('whatever members, officers, old channels, the clock and the mail do', () => {
  it(`keeps its promises over ${PATHS} paths`, () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(fc.noBias(fc.integer()), (seed) => {
        const world = new Chaos(stream(seed))
        let activations = 0
        for (let step = 0; step < STEPS; step++) {
          if (!world.step()) continue
          if (world.last && has(world.last.effects, 'set-key')) activations++
          const sentence = broken(world, activations)
          if (sentence) throw new Error(`${sentence}\n${world.trace.join('\n')}`)
        }
        seen.set(world.value.state, (seen.get(world.value.state) ?? 0) + 1)
        if (activations) seen.set('activated', (seen.get('activated') ?? 0) + 1)
      }),
      { numRuns: PATHS }
    )
    // the paths must get far enough to mean something
    expect(seen.get('activated') ?? 0).toBeGreaterThan(PATHS / 100)
    expect(seen.get('undone') ?? 0).toBeGreaterThan(PATHS / 500)
    expect(seen.get('frozen') ?? 0).toBeGreaterThan(PATHS / 100)
  }, 300_000)
})
