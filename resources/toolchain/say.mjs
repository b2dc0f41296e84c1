const TAG = '[ventanilla]'

/** One plain line about the step that begins, or about something the person should know. */
export function say(message) {
  console.log(`${TAG} ${message}`)
}

/** A step that cannot go on: what happened, and what the person can do about it. */
export class Stop extends Error {
  constructor(problem, remedy) {
    super(problem)
    this.remedy = remedy
  }
}

/** Says a Stop in two plain lines; throws on anything else, which is a bug and keeps its stack. */
export function tellStop(error) {
  if (!(error instanceof Stop)) throw error
  console.error(`\n${TAG} ${error.message}\n${TAG} What to do: ${error.remedy}`)
}

/** Runs a script's steps to their end, or to a Stop and exit code 1. */
export async function orStop(steps) {
  try {
    await steps()
  } catch (error) {
    tellStop(error)
    process.exit(1)
  }
}

/**
 * Shows that a long step is alive: on a terminal one line that renews itself each second, elsewhere (CI, a log file) a
 * line every ten seconds.
 * @param {string} what the step, as a noun
 * @param {() => string} measure how far it is, asked each time
 * @returns {() => void} ends the progress
 */
export function progress(what, measure = () => '') {
  const began = Date.now()
  const line = () =>
    `${what}: ${[`${Math.round((Date.now() - began) / 1000)} s`, measure()].filter(Boolean).join(', ')}`
  const terminal = process.stdout.isTTY
  const timer = setInterval(
    () => (terminal ? process.stdout.write(`\r${TAG} ${line()}\x1b[K`) : say(line())),
    terminal ? 1000 : 10_000
  )
  return () => {
    clearInterval(timer)
    if (terminal) process.stdout.write('\r\x1b[K')
  }
}
