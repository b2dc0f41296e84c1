/** What is written down of an error that nobody caught. */
export interface CrashWords {
  /** The error's class, and its code where it has one. */
  name: string
  /** Where it was thrown: places in the program, the innermost first. */
  at: string
}

const PLACES = 4

/**
 * An error in words that may stand in a log: what kind it is and where it was thrown. Never its message, which may quote
 * what was being read or typed.
 */
export function crashWords(error: unknown): CrashWords {
  if (!(error instanceof Error)) return { name: typeof error, at: '' }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = [...(error.stack ?? '').matchAll(/^ {4}at .*?([^\s/\\(]+:\d+:\d+)\)?$/gm)]
  return {
    name: `${error.constructor.name}${code}`,
    at: places
      .slice(0, PLACES)
      .map(([, place]) => place)
      .join(' < ')
  }
}
