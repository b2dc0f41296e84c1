import { spawn, type ChildProcess } from 'node:child_process'
import { passedOn } from '../domain/passed-on'
import type { Manner, Speaker } from './speaker'

/** A program that speaks what it is given on its standard input. */
export interface SpeakingProgram {
  command: string
  argsFor(manner: Manner): string[]
  /**
   * What it complains of (on its standard error) when nobody can hear it though it ends well; null: nothing is known of it.
   * Such a program is also asked to say nothing, to find out beforehand.
   */
  unheard: RegExp | null
}

/** So much of what a program complains of is looked at, in characters: the last of it. */
const COMPLAINT = 4096
/** Any will do where nothing is said. */
const ANYHOW: Manner = { language: 'es', rate: 160, volume: 0 }

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

  const say = (text: string, manner: Manner): Promise<boolean> =>
    new Promise((said) => {
      stop()
      const child = spawn(program.command, program.argsFor(manner), {
        env,
        stdio: ['pipe', 'ignore', 'pipe'],
        detached: true,
        windowsHide: true
      })
      speaking = child
      let complaint = ''
      child.stderr.on('data', (piece: Buffer) => {
        complaint = `${complaint}${piece.toString('utf8')}`.slice(-COMPLAINT)
      })
      const failed = (reason: string): void => {
        parts.troubled(reason)
        said(false)
      }
      child.on('error', (error: NodeJS.ErrnoException) => failed(error.code ?? 'not started'))
      child.on('close', (code) => {
        if (speaking === child) speaking = null
        if (code) failed(`ended with ${code}`)
        else if (code === 0 && program.unheard?.test(complaint)) failed('no sound')
        else said(true)
      })
      // a program that was killed reads nothing any more
      child.stdin.on('error', () => undefined)
      child.stdin.end(text, 'utf8')
    })
  return { stop, say, works: () => (program.unheard ? say('', ANYHOW) : Promise.resolve(true)) }
}
