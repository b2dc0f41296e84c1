import type { Desk, OutcomeWords } from '../../contract/case/case-words'
import { outcomeWordsSchema } from '../../contract/case/case-words'
import { conditionSchema } from '../../contract/case/checks'
import type { CaseAct } from '../../contract/staff/staff-views'
import type { Officer } from './actor'
import { nextAct } from './documents'
import { stops } from './routing'
import type { AssistedCase } from './case-state'
import { isOfSameHand, objection } from './step'

/** Whom or what a case waits for. */
export type CaseNext = 'documents' | 'member' | 'second-officer' | 'key' | 'hold' | 'supervisor' | 'nothing'

export function nextOf(value: AssistedCase): CaseNext {
  switch (value.state) {
    case 'opened':
      return value.paused ? 'supervisor' : 'documents'
    case 'documents-checked':
    case 'address-given':
      return value.paused ? 'supervisor' : 'member'
    case 'address-proved':
      return value.paused ? 'supervisor' : 'second-officer'
    case 'approved':
      return value.paused ? 'supervisor' : 'key'
    case 'holding':
      return value.paused ? 'supervisor' : 'hold'
    case 'active':
    case 'refused':
    case 'frozen':
    case 'withdrawn':
    case 'expired':
    case 'undone':
      return 'nothing'
  }
}

/** What this member of staff is offered on the case. An offer only: every act is judged again when it is done. */
export function actsOn(value: AssistedCase, officer: Officer): CaseAct[] {
  const part = value.involved.includes(officer.id)
  const offered: Record<CaseAct, boolean> = {
    'check-documents': !value.paused && value.state === 'opened',
    'confirm-presence': !value.paused && nextAct[value.state] !== undefined,
    review: !value.paused && value.state === 'address-proved' && !part && !isOfSameHand(value, officer),
    refuse:
      ['opened', 'documents-checked', 'address-given', 'address-proved'].includes(value.state) &&
      (!value.paused || officer.role === 'supervisor'),
    pause: !value.paused && nextOf(value) !== 'nothing',
    'lift-pause': value.paused !== null && nextOf(value) !== 'nothing',
    'shorten-hold':
      !value.paused &&
      value.state === 'holding' &&
      !part &&
      value.approval?.officer !== officer.id &&
      !isOfSameHand(value, officer),
    'deny-with-code': ['approved', 'holding', 'active'].includes(value.state),
    deny: value.state === 'active' || nextOf(value) !== 'nothing',
    'make-dossier': true
  }
  return (Object.keys(offered) as CaseAct[]).filter(
    (act) => offered[act] && objection(value, officer, act) === null
  )
}

/** What the member is told of a case that does not go on here: the words, and the desk that can help. */
export function outcomeOf(value: AssistedCase): { words: OutcomeWords; desk: Desk | null } {
  if (!value.ending) return { words: 'in-review', desk: null }
  const words = outcomeWordsSchema.parse(value.ending.words)
  const condition = conditionSchema.safeParse(value.ending.reason)
  if (!condition.success) return { words, desk: words === 'refused' ? 'supervisor' : null }
  // somebody who came with a power of a deceased member belongs to the survivors' desk
  if (condition.data === 'deceased' && value.documents?.conditions.includes('representative'))
    return { words, desk: 'survivors' }
  return { words, desk: stops[condition.data].desk }
}
