import { spawn, type ChildProcess } from 'node:child_process'
import type { PapersSettings } from '../contract/settings/papers'
import type { Clock } from '../domain/clock'
import type { Paper } from '../domain/paper'
import { passedOn } from '../domain/passed-on'

/** What the program may know of the environment: how to find its files and its printers. Nothing of ours. */
const PASSED = ['PATH', 'HOME', 'LANG', 'CUPS_SERVER', 'PRINTER', 'SystemRoot'] as const

/**
 * Prints with the program that the settings name; null where they name none. The paper goes to its standard input and
 * never into a file: it may carry a one-time code. Answers whether the program took it; one that hangs is ended, with all
 * that it started: it may be a script.
 */
export function programPrinter(
  { printer, printerArgs, printerSeconds }: PapersSettings,
  parts: {
    clock: Pick<Clock, 'after'>
    environment: Readonly<Record<string, string | undefined>>
    troubled: (reason: string) => void
  }
): ((paper: Paper) => Promise<boolean>) | null {
  if (printer === null) return null
  const env = passedOn(parts.environment, PASSED)
  return (paper) =>
    new Promise((answer) => {
      const child = spawn(printer, argsFor(printerArgs, paper), {
        env,
        stdio: ['pipe', 'ignore', 'ignore'],
        // a process group of its own, so that all of it can be ended
        detached: true,
        windowsHide: true
      })
      const stopWaiting = parts.clock.after(printerSeconds * 1000, () => endAll(child))
      let ended = false
      // a program that is not there ends twice: with an error, and closed
      const end = (reason: string | null): void => {
        if (ended) return
        ended = true
        stopWaiting()
        if (reason !== null) parts.troubled(reason)
        answer(reason === null)
      }
      child.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'not started'))
      child.on('close', (code, signal) => end(code === 0 ? null : `ended with ${code ?? signal}`))
      // a program that ended early reads nothing any more; how it ended is told
      child.stdin.on('error', () => undefined)
      child.stdin.end(paper.pdf)
    })
}

function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // no groups here (Windows), or it has just ended
    child.kill('SIGKILL')
  }
}

function argsFor(args: readonly string[], { name, widthMm, heightMm }: Paper): string[] {
  const said = { '{name}': name, '{width}': String(widthMm), '{height}': String(heightMm) }
  return args.map((arg) =>
    Object.entries(said).reduce((text, [sign, value]) => text.replaceAll(sign, value), arg)
  )
}
