import type { MethodName } from '../../../src-main/contract/method-names'
import { DAY } from '../../../src-main/domain/clock'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import type { Employee } from './touches'

/** What the touch that came before a change brought with it. */
export interface Authority {
  methods: readonly MethodName[]
  /** Who was signed in, by their own secret, when it was sent. */
  actor: Employee | null
  /** The secret in it is the actor's. */
  secret: boolean
  /** The code in it was live, and whom it was for: a case. */
  codeOf: string | null
  /** The paper code in it stood on the screen before. */
  paper: boolean
  /** The freeze codes that went out for a case, and the one in the touch. */
  freezes: (ticket: string) => boolean
  /** Administrators behind those who acted on the case before. */
  secretHandlers: (id: string) => readonly string[]
  /** A case of the same person was undone in the same moment. */
  alsoUndone: (cedula: string) => boolean
  now: number
}

type Rule = (before: AssistedCase | null, after: AssistedCase, given: Authority) => boolean

const byMember =
  (...methods: MethodName[]): Rule =>
  (_before, _after, given) =>
    given.actor === null && methods.some((method) => given.methods.includes(method))
const mayTouch = (value: AssistedCase, { actor }: Authority): boolean =>
  actor !== null && actor.role !== 'administrator' && actor.cedula !== value.cedula
/** A secret that was handed out decides nothing for a day, if nobody has confirmed its person. */
const ofOwn = ({ actor, now }: Authority): boolean =>
  actor !== null && (actor.secretHandlers.length === 0 || now >= actor.handedAt + DAY)
const decided = (value: AssistedCase, given: Authority): boolean =>
  mayTouch(value, given) && given.secret && given.methods.includes('decideCase')

/** A supervisor, as a third person, ended the hold in the same moment in which the case became active. */
const hastened = (before: AssistedCase, after: AssistedCase, given: Authority): boolean =>
  decided(after, given) &&
  ofOwn(given) &&
  given.actor?.role === 'supervisor' &&
  after.hold?.shortened?.officer === given.actor.id &&
  after.hold.endsAt <= given.now &&
  !before.involved.includes(given.actor.id) &&
  before.approval?.officer !== given.actor.id

/** How a case may come into each state, by what is seen from outside. What is not here does not happen. */
const rules: Record<AssistedCase['state'], Rule> = {
  opened: (before, _after, { methods }) => before === null && methods.includes('openCase'),
  'documents-checked': (_before, after, given) =>
    mayTouch(after, given) &&
    ofOwn(given) &&
    given.methods.includes('checkDocuments') &&
    after.involved.includes(given.actor?.id ?? ''),
  'address-given': byMember('sayReader', 'haveNoMailbox'),
  'address-proved': (before, after, given) =>
    (byMember('enterCaseCode')(before, after, given) && given.codeOf === after.id) ||
    (byMember('enterPaperCode')(before, after, given) && given.paper),
  approved: (before, after, given) =>
    decided(after, given) &&
    ofOwn(given) &&
    !given.secretHandlers(after.id).some((hand) => given.actor?.secretHandlers.includes(hand)) &&
    after.approval?.officer === given.actor?.id &&
    before !== null &&
    !before.involved.includes(given.actor?.id ?? ''),
  holding: (before, after, given) =>
    before?.state === 'approved' && byMember('stageKey')(before, after, given),
  active: (before, after, given) =>
    before?.state === 'holding' &&
    before.stagedKey !== null &&
    before.approval !== null &&
    before.hold !== null &&
    (before.hold.endsAt <= given.now || hastened(before, after, given)),
  refused: (_before, after, given) =>
    ofOwn(given) &&
    (decided(after, given) || (mayTouch(after, given) && given.methods.includes('checkDocuments'))),
  frozen: (_before, after, given) =>
    (given.methods.includes('denyChange') && given.freezes(after.ticket)) ||
    decided(after, given) ||
    given.alsoUndone(after.cedula),
  undone: (before, after, given) =>
    before?.state === 'active' &&
    ((given.methods.includes('denyChange') && given.freezes(after.ticket)) || decided(after, given)),
  withdrawn: byMember('withdrawCase'),
  expired: (before, _after, { now }) => before !== null && before.expiresAt <= now
}

/** Why a case should not have become what it is, in words; null when it may. */
export function caseFault(before: AssistedCase | null, after: AssistedCase, given: Authority): string | null {
  if (before?.state === after.state) return null
  if (rules[after.state](before, after, given)) return null
  const who = given.actor?.userName ?? 'nobody signed in'
  return `case ${after.ticket} went from ${before?.state ?? 'nothing'} to ${after.state} (${who}, ${given.methods.join()})`
}
