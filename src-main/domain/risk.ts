import type { CasePolicy } from '../contract/case/protocol'
import type { RiskFlag } from '../contract/case/case-words'
import type { Officer } from './case/actor'
import type { CaseFacts } from './case/case-facts'
import type { AssistedCase } from './case/case-state'
import { HOUR, MINUTE, type Instant } from './clock'

/** What the second officer has to answer, and whether that officer has to be a supervisor. */
export interface Risk {
  flags: RiskFlag[]
  needsSupervisor: boolean
}

/** Of these a supervisor has to be the second officer. The rest ask for an answer; none refuses by itself. */
const forSupervisor: readonly RiskFlag[] = [
  'second-officer-related',
  'shared-mailbox',
  'open-fraud-case',
  'over-limits'
]

/** The flags that numbers and names raise when `approver` looks at the case now. */
export function riskOf(
  value: AssistedCase,
  approver: Officer,
  facts: CaseFacts,
  now: Instant,
  policy: CasePolicy
): Risk {
  const { limits } = policy
  const { load } = facts
  const address = value.address?.address ?? null
  const surnames = facts.member?.surnames ?? ''
  const raised: Record<RiskFlag, boolean> = {
    'first-officer-related': facts.involved.some((officer) => isRelated(officer, surnames, address)),
    'second-officer-related': isRelated(approver, surnames, address),
    'shared-mailbox': (value.address?.otherMembers ?? 0) > limits.perMailbox,
    'odd-address': (value.address?.warnings.length ?? 0) > 0,
    'somebody-else-reads': value.address?.reader === 'somebody-else' || value.address?.reader === 'family',
    'open-fraud-case': facts.fraudOpen,
    'over-limits':
      load.officerHour >= limits.perOfficerHour ||
      load.officerDay >= limits.perOfficerDay ||
      load.pairDay >= limits.perPairDay,
    'off-hours': isOffHours(now, facts.utcOffset, limits),
    'paper-path': value.address?.path === 'paper'
  }
  const flags = (Object.keys(raised) as RiskFlag[]).filter((flag) => raised[flag])
  return { flags, needsSupervisor: flags.some((flag) => forSupervisor.includes(flag)) }
}

/** Whether the office is closed at that moment, by its own clock. */
export function isOffHours(now: Instant, utcOffset: number, limits: CasePolicy['limits']): boolean {
  const local = new Date(now + utcOffset * MINUTE)
  const hour = local.getUTCHours()
  return (
    !limits.officeDays.includes(local.getUTCDay()) || hour < limits.officeOpens || hour >= limits.officeCloses
  )
}

/** A surname in common, or the officer's own mailbox: a reason to ask, never a proof. */
function isRelated(
  officer: { surnames: string; address: string | null },
  surnames: string,
  address: string | null
): boolean {
  if (address !== null && officer.address?.toLowerCase() === address.toLowerCase()) return true
  const theirs = new Set(words(surnames))
  return words(officer.surnames).some((word) => theirs.has(word))
}

/** Particles are no surname: "de la Torre" and "de la Cruz" have nothing in common. */
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'san', 'y'])

function words(surnames: string): string[] {
  return surnames
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !particles.has(word))
}

/** The last hour and day, for whoever counts the load. */
export const loadWindows = { hour: HOUR, day: 24 * HOUR } as const
