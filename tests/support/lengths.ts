/**
 * How long the tests are that could go on for ever, in three forms: `short` in `npm test`, `full` in CI
 * (`npm run test:full`) and `long` for hours (`npm run test:store:long`, `test:ipc:long`).
 */
const FORMS = ['short', 'full', 'long'] as const
type Form = (typeof FORMS)[number]

/** Each can be set by an environment variable of its name, whatever the form. */
const LENGTHS = {
  /** Kills of the program in the middle of transactions. */
  STORE_KILLS: { short: 40, full: 160, long: 10_000 },
  /** Lives of a store that a power cut ends. */
  STORE_POWER_CUTS: { short: 25, full: 100, long: 5_000 },
  /** Bytes between two offsets at which a torn journal is opened. */
  STORE_TORN_STEP: { short: 401, full: 401, long: 1 },
  /** Random workloads whose journal is repeated. */
  STORE_WORKLOADS: { short: 30, full: 120, long: 5_000 },
  /** Random and mutated messages at the handlers; 10,000 of seed 1 do not get to where harm could be done. */
  IPC_FUZZ_MESSAGES: { short: 20_000, full: 20_000, long: 1_000_000 },
  /** Paths of a case whose promises are held. */
  CASE_PATHS: { short: 20_000, full: 100_000, long: 1_000_000 },
  /** Paths of an administrator who tries to be two people. */
  ONE_HAND_PATHS: { short: 1_000, full: 4_000, long: 100_000 }
} satisfies Record<string, Record<Form, number>>

/** The form that runs: vitest's `--mode full` or `long`, else the short one. */
const form: Form = FORMS.find((one) => one === import.meta.env.MODE) ?? 'short'

/** Whether a night is given to it. */
export const isLongForm = form === 'long'

/** The length of one test in the form that runs. */
export function lengthOf(name: keyof typeof LENGTHS): number {
  return Number(process.env[name] ?? LENGTHS[name][form])
}

/** The seed of one test: always the same, so that a failure can be repeated; in the long form another every time. */
export function seedOf(name: 'STORE_SEED' | 'IPC_FUZZ_SEED', usual: number): number {
  return Number(process.env[name] ?? (form === 'long' ? 1 + (Date.now() % 1_000_000_000) : usual))
}
