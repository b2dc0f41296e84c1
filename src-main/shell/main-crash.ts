import { app } from 'electron'
import { crashWords, type CrashWords } from './crash-words'

/** Writing the last words down may take so long; a store that hangs must not keep a broken kiosk up. */
const LAST_WORDS_MS = 2_000

let tell: (words: CrashWords) => Promise<void> = () => Promise.resolve()
let ending = false

/**
 * A mistake of the program that nobody caught: nobody knows what still holds, so the program ends at once and the
 * system starts it again, with the last visit wiped. Electron's own way would be a dialog that nobody answers.
 */
function end(error: unknown): void {
  if (ending) return
  ending = true
  const words = crashWords(error)
  process.stderr.write(`${JSON.stringify({ event: 'main.crashed', ...words })}\n`)
  const exit = (): void => app.exit(1)
  setTimeout(exit, LAST_WORDS_MS)
  tell(words).then(exit, exit)
}

// At import, and imported first: also a mistake in the loading of the other modules ends the program.
process.on('uncaughtException', end)
process.on('unhandledRejection', end)

/** Who is told of it before the program ends. */
export function onMainCrash(listener: (words: CrashWords) => Promise<void>): void {
  tell = listener
}
