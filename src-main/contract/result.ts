/**
 * The outcome of an act that is expected to fail sometimes: the value, or the failure as plain data.
 * Whatever is not expected (a bug) is thrown instead, so that nobody can take it for an answer.
 */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

/** The good outcome. Without an argument: an act that has nothing to hand back. */
export function ok(): Result<void, never>
export function ok<T>(value: T): Result<T, never>
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value }
}

/** The expected failure, as plain data that can cross a process border. */
export function fail<F>(failure: F): Result<never, F> {
  return { ok: false, failure }
}
