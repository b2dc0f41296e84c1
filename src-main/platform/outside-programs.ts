import { spawn, type ChildProcess } from 'node:child_process'
import type { ProgramEnd, StartProgram } from '../domain/outside-program'

/** So much of what a program complains of is kept, in characters: the last of it. */
const COMPLAINT = 4096

/** The one way in which the kiosk starts a program of the machine. */
export function outsidePrograms(environment: Readonly<Record<string, string | undefined>>): StartProgram {
  return ({ command, args, input, mayKnow, isHeardOut }) => {
    const child = spawn(command, args, {
      env: Object.fromEntries(mayKnow.map((name) => [name, environment[name]])),
      stdio: ['pipe', 'ignore', isHeardOut ? 'pipe' : 'ignore'],
      // a process group of its own, so that all of it can be ended
      detached: true,
      windowsHide: true
    })
    // a program that ended early reads nothing any more; how it ended is told
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    return { ended: endOf(child), endAll: () => endAll(child) }
  }
}

function endOf(child: ChildProcess): Promise<ProgramEnd> {
  let complaint = ''
  child.stderr?.on('data', (piece: Buffer) => {
    complaint = `${complaint}${piece.toString('utf8')}`.slice(-COMPLAINT)
  })
  return new Promise((ended) => {
    // a program that is not there ends twice, with an error and closed: the first counts
    child.on('error', ({ code }: NodeJS.ErrnoException) =>
      ended({ how: code ?? 'not started', wasKilled: false, complaint })
    )
    child.on('close', (code, signal) =>
      ended({
        how: code === 0 ? null : `ended with ${code ?? signal}`,
        wasKilled: signal !== null,
        complaint
      })
    )
  })
}

function endAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // no groups here (Windows), or it has just ended
    child.kill('SIGKILL')
  }
}
