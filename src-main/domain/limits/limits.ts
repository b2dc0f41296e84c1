import type { Settings } from '../../contract/settings'
import { DAY, HOUR, MINUTE, SECOND } from '../clock'

/** At most `most` within `within` milliseconds. */
export interface Window {
  most: number
  within: number
}

/** What a limit can do. None of them ends the assisted way, and none of a kiosk closes anything. */
export type LimitEffect =
  /** Self-service of this member closes for the length of the window; the assisted way stays open. */
  | 'closes-self-service'
  /** No more codes until the window has moved on; the assisted way is offered. */
  | 'ends-codes'
  /** Whoever is wrong again is sent to an officer, and supervisors are told once. What is right is taken all the same. */
  | 'points-to-officer'
  /** No more until an officer has checked the person again, which begins a new count; supervisors are told. */
  | 'needs-check'
  /** The next one has to wait. */
  | 'waits'
  /** The next try has to wait, twice as long after each failure. */
  | 'waits-doubling'
  /** The second officer has to be a supervisor, and supervisors are told. */
  | 'needs-supervisor'
  /** Supervisors are told. Nothing is closed. */
  | 'alerts'

interface Limit {
  /** What is counted, in words. */
  counts: string
  /** Whom or what it is counted for: everybody at a kiosk shares it, so that a kiosk's limit can only alert. */
  per: 'member' | 'address' | 'officer' | 'two officers' | 'kiosk'
  effect: LimitEffect
  /** Where the count is kept: rows that survive a restart. */
  kept: 'limit_mark' | 'one_time_code' | 'case_pair'
  window: (settings: Settings) => Window
  /** Where the number comes from. */
  source: string
}

/**
 * Every limit of the app, in one table (resources/audit/limits.md is made of it). A kiosk is one terminal for a whole
 * office: whatever closes is counted per person or per mailbox, never per kiosk.
 */
export const limits = {
  'identity-failed': {
    counts: 'identity answers that did not match',
    per: 'member',
    effect: 'closes-self-service',
    kept: 'limit_mark',
    window: ({ questions }) => ({
      most: questions.failuresBeforeClosing,
      within: questions.closingHours * HOUR
    }),
    source:
      'login.gov: 5 identity attempts in 6 h; OWASP Forgot Password: limit per account. 24 h because answers do not change; what a relative knows they know tomorrow too'
  },
  'code-sent': {
    counts: 'one-time codes sent',
    per: 'member',
    effect: 'ends-codes',
    kept: 'limit_mark',
    window: ({ code }) => ({ most: code.perDay, within: DAY }),
    source:
      '5 codes of 5 tries among a million: a guess succeeds once in 40 000 days (NIST SP 800-63B §5.2.2 asks to limit); OWASP ASVS 6.6.3'
  },
  'code-to-address': {
    counts: 'one-time codes sent to one mailbox, whoever it is registered for',
    per: 'address',
    effect: 'ends-codes',
    kept: 'limit_mark',
    window: ({ code }) => ({ most: code.perAddressDay, within: DAY }),
    source:
      'PWM 2.0: token destination 10; shops made mailboxes for members at USD 3–5 (Cuenca, 2025): one may stand behind many'
  },
  'code-again': {
    counts: 'another code asked for',
    per: 'member',
    effect: 'waits',
    kept: 'one_time_code',
    window: ({ code }) => ({ most: 1, within: code.resendSeconds * SECOND }),
    source: 'Mail needs its time, greylisting minutes (RFC 6647 §4); PWM waits 3 s, Ory Kratos does not'
  },
  'secret-wrong': {
    counts: 'wrong secrets at the staff sign-in, in a row',
    per: 'officer',
    effect: 'waits-doubling',
    kept: 'limit_mark',
    window: ({ staff }) => ({ most: staff.freeTries, within: staff.longestWaitMinutes * MINUTE }),
    source:
      'login.gov: window grows with every failure; a wait and not a lock, so that nobody can shut an officer out (NIST SP 800-63B §5.2.2). Whoever types a right recovery code (34.6 bits) waits only for wrong secrets typed beside one'
  },
  'change-per-officer-hour': {
    counts: 'changes of an address that an officer took part in',
    per: 'officer',
    effect: 'needs-supervisor',
    kept: 'case_pair',
    window: (settings) => ({ most: settings.case.limits.perOfficerHour, within: HOUR }),
    source: 'Durán 2024: approvals and changes came from one office; about 13 visits an hour in a large one'
  },
  'change-per-officer-day': {
    counts: 'changes of an address that an officer took part in',
    per: 'officer',
    effect: 'needs-supervisor',
    kept: 'case_pair',
    window: (settings) => ({ most: settings.case.limits.perOfficerDay, within: DAY }),
    source: 'as above; about 105 visits a day in the largest office'
  },
  'change-per-pair-day': {
    counts: 'changes by the same two officers',
    per: 'two officers',
    effect: 'needs-supervisor',
    kept: 'case_pair',
    window: (settings) => ({ most: settings.case.limits.perPairDay, within: DAY }),
    source: 'two who always work together are one (OWASP ASVS 2.3.5)'
  },
  'address-typed': {
    counts: 'addresses that a member typed to be looked at, since an officer checked who it is',
    per: 'member',
    effect: 'needs-check',
    kept: 'limit_mark',
    window: () => ({ most: 10, within: DAY }),
    source:
      'ten are for a hand that mistypes. What is shown of an address comes from the address alone; the count is for whoever tries lists (OWASP ASVS 6.3.8: no answer tells whether somebody is registered)'
  },
  'case-not-found': {
    counts: 'case numbers and cédulas that do not belong together',
    per: 'member',
    effect: 'points-to-officer',
    kept: 'limit_mark',
    window: () => ({ most: 10, within: DAY }),
    source:
      'ten are for a hand that mistypes. Closed, it would shut out the member whose cédula somebody else knows; a number of 34.6 bits (RFC 8628 §6.1) typed by hand without pause, 17 000 a day, is met once in 4 000 years'
  },
  'case-numbers-tried': {
    counts: 'the same, whoever’s cédula it is',
    per: 'kiosk',
    effect: 'alerts',
    kept: 'limit_mark',
    window: ({ audit }) => ({ most: audit.caseNumbersPerHour, within: HOUR }),
    source:
      'somebody goes through numbers: two who mistype ten times in one hour are rare where about 13 come in it (Caja del Seguro, 2025)'
  },
  'freeze-code-wrong': {
    counts: 'wrong freeze codes for one case',
    per: 'member',
    effect: 'points-to-officer',
    kept: 'limit_mark',
    window: () => ({ most: 5, within: DAY }),
    source:
      'Five are for a hand that mistypes. A right code is always taken: closed, the kiosk would shut out the one who says no while the hold runs out. 34.6 bits typed by hand without pause, 17 000 a day, are met once in 4 000 years, and the number of the case is asked for beside'
  },
  'self-service-closed': {
    counts: 'members whose self-service closed',
    per: 'kiosk',
    effect: 'alerts',
    kept: 'limit_mark',
    window: ({ audit }) => ({ most: audit.closedMembersPerHour, within: HOUR }),
    source:
      'somebody goes through a list of numbers, or the directory answers wrongly: ten honest people do not fail so'
  },
  'cedula-claimed': {
    counts: 'cédulas typed',
    per: 'kiosk',
    effect: 'alerts',
    kept: 'limit_mark',
    window: ({ audit }) => ({ most: audit.cedulasPerHour, within: HOUR }),
    source:
      'Caja del Seguro serves about 105 people a day (2025); PWM: 30 per network address, but that one locks'
  }
} as const satisfies Record<string, Limit & ({ per: 'kiosk'; effect: 'alerts' } | { per: PersonOrMailbox })>

type PersonOrMailbox = Exclude<Limit['per'], 'kiosk'>
export type LimitRule = keyof typeof limits
/** The limits whose count is a row per counted act. */
export type MarkedRule = {
  [R in LimitRule]: (typeof limits)[R]['kept'] extends 'limit_mark' ? R : never
}[LimitRule]
/** The limits of a kiosk. */
export const alertRules = [
  'self-service-closed',
  'cedula-claimed',
  'case-numbers-tried'
] as const satisfies readonly {
  [R in LimitRule]: (typeof limits)[R]['effect'] extends 'alerts' ? R : never
}[LimitRule][]
export type AlertRule = (typeof alertRules)[number]

export const windowOf = (rule: LimitRule, settings: Settings): Window => limits[rule].window(settings)
