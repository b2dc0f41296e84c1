import { spawn, type ChildProcess } from 'node:child_process'
import { passedOn } from '../domain/passed-on'
import type { Manner, Speaker } from './speaker'

/** A program that speaks what it is given on its standard input. */
export interface SpeakingProgram {
  command: string
  argsFor(manner: Manner): string[]
}

/** What the program may know of the environment: how to find its files and the sound. Nothing of ours. */
const PASSED = [
  'PATH',
  'HOME',
  'LANG',
  'XDG_RUNTIME_DIR',
  'PULSE_SERVER',
  'ALSA_CARD',
  'ALSA_CONFIG_PATH',
  'SystemRoot'
] as const

/**
 * Speaks with a program, started anew for every text. The text goes to its standard input and never onto its command
 * line, where every process of the machine could read it. Stopping kills the program and all that it started: silence
 * may not wait until an engine has time for it.
 */
export function programSpeaker(
  program: SpeakingProgram,
  parts: { environment: Readonly<Record<string, string | undefined>>; troubled: (reason: string) => void }
): Speaker {
  const env = passedOn(parts.environment, PASSED)
  let speaking: ChildProcess | null = null

  function stop(): void {
    const child = speaking
    speaking = null
    if (child?.pid === undefined || child.exitCode !== null) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // no groups here (Windows), or it has just ended
      child.kill('SIGKILL')
    }
  }

  return {
    stop,
    say: (text, manner) =>
      new Promise((said) => {
        stop()
        const child = spawn(program.command, program.argsFor(manner), {
          env,
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
          windowsHide: true
        })
        speaking = child
        const failed = (reason: string): void => {
          parts.troubled(reason)
          said(false)
        }
        child.on('error', (error: NodeJS.ErrnoException) => failed(error.code ?? 'not started'))
        child.on('close', (code) => {
          if (speaking === child) speaking = null
          if (code) failed(`ended with ${code}`)
          else said(true)
        })
        // a program that was killed reads nothing any more
        child.stdin.on('error', () => undefined)
        child.stdin.end(text, 'utf8')
      })
  }
}
