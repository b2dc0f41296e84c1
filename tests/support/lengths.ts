import lengths from './lengths.json'

/**
 * How long the tests are that could go on for ever, in three forms: `short` in `npm test`, `full` in CI
 * (`npm run test:full`) and `long` for hours. The table is lengths.json; `npm test` prints it. Each row can be set by an
 * environment variable of its name, whatever the form.
 */
const FORMS = ['short', 'full', 'long'] as const
type Form = (typeof FORMS)[number]

/** The form that runs: vitest's `--mode full` or `long`, or TEST_FORM; else the short one. */
const form: Form = FORMS.find((one) => one === process.env['TEST_FORM']) ?? 'short'

/** Whether a night is given to it. */
export const isLongForm = form === 'long'

/** The length of one test in the form that runs. */
export function lengthOf(name: keyof typeof lengths): number {
  return Number(process.env[name] ?? lengths[name][form])
}

/** The seed of one test: always the same, so that a failure can be repeated; in the long form another every time. */
export function seedOf(name: 'STORE_SEED' | 'IPC_FUZZ_SEED', usual: number): number {
  return Number(process.env[name] ?? (form === 'long' ? 1 + (Date.now() % 1_000_000_000) : usual))
}
