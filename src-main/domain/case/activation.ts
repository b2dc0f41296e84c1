import type { CaseEffect } from './case-effect'
import type { Happened } from './event'
import { holdFrom } from './hold'
import { fates, noticesOfChange, tellAgain, untold } from './notices'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, no, to } from './step'
import { HOUR, type Instant } from '../clock'

/**
 * The hold is over: address and key become active together, once. Not before every old channel was told and had the
 * whole hold to answer: a mail server that was away for the day must not eat the time of the one who could say no.
 */
export function holdEnded(value: AssistedCase, { facts, now, policy }: Circumstances): CaseStep {
  const { hold, stagedKey, memberId, address } = value
  if (!hold || !stagedKey || !memberId || !address) return no('wrong-state')
  if (now < hold.endsAt) return no('hold-running')
  if (!facts.member || facts.member.deceased) return stopAtRecord(value, now)

  const old = fates(value, facts.notices)
  if (untold(value, facts.member.addresses).length > 0) return no('notices-untold')
  if (old.some(({ fate }) => fate.state === 'waiting' || fate.state === 'dead')) return no('notices-untold')
  const heard = old.flatMap(({ fate }) => (fate.state === 'accepted' && fate.at !== null ? [fate.at] : []))
  // who hears late has as long as who heard at once; what a supervisor shortened is as short for all
  const holdOf = (at: Instant): Instant =>
    hold.shortened ? at + (hold.endsAt - hold.beganAt) : holdFrom(at, value, policy, facts.utcOffset)
  if (now < Math.max(hold.endsAt, ...heard.map(holdOf))) return no('hold-running')

  const undoUntil = now + policy.undoHours * HOUR
  const retired = address.address === null ? [] : facts.member.addresses.map(({ id }) => id)
  const added = address.address === null ? null : `${value.id}.address`
  const next: AssistedCase = {
    ...value,
    state: 'active',
    stagedKey: null,
    verification: null,
    activation: { at: now, retired, added, undoUntil }
  }
  const effects: CaseEffect[] = []
  if (address.address !== null && added !== null)
    effects.push({
      do: 'replace-address',
      memberId,
      retire: retired,
      addressId: added,
      address: address.address
    })
  effects.push(
    { do: 'set-key', memberId, key: stagedKey },
    {
      do: 'flag-member',
      memberId,
      contactChangedAt: now,
      holdUntil: now + policy.loanHoldHours * HOUR
    },
    ...tellAgain(value, 'active', now, (mailbox) => ({
      kind: 'case-change-active',
      mailbox,
      undoUntil,
      addressChanges: added !== null
    }))
  )
  return to(next, ...effects)
}

/** Messages with a new freeze code to every old channel that has none on its way. The hold runs for them anew. */
export function noticesRenewed(
  value: AssistedCase,
  event: Happened<'noticesRenewed'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { hold } = value
  if (!hold || !facts.member) return no('wrong-state')
  const missed = untold(value, facts.member.addresses)
  const dead = fates(value, facts.notices)
    .filter(({ fate }) => fate.state === 'dead')
    .map(({ notice }) => notice.address)
  if (missed.length + dead.length === 0) return no('nothing-to-confirm')
  const { notices, posts } = noticesOfChange(value, [...missed, ...dead], {
    freezeCode: event.freezeCode.code,
    holdHours: Math.ceil((hold.endsAt - hold.beganAt) / HOUR),
    undoHours: policy.undoHours,
    at: now,
    toNew: false
  })
  return to(
    {
      ...value,
      notices: [...value.notices, ...notices],
      freezeMacs: [...value.freezeMacs, event.freezeCode.mac]
    },
    ...posts,
    {
      do: 'raise-alert',
      alert: missed.length > 0 ? 'address-appeared' : 'notice-undeliverable',
      officers: [],
      detail: null
    }
  )
}

/** The record says that this person is gone. Nothing becomes active; a supervisor looks. */
function stopAtRecord(value: AssistedCase, now: Instant): CaseStep {
  return to(
    {
      ...value,
      state: 'frozen',
      stagedKey: null,
      verification: null,
      ending: { at: now, by: 'kiosk', reason: 'record-changed', text: null, words: 'records' }
    },
    { do: 'raise-alert', alert: 'condition-stop', officers: [], detail: 'record-changed' },
    ...tellAgain(value, 'ended', now, (mailbox) => ({ kind: 'case-change-ended', mailbox, how: 'frozen' }))
  )
}
