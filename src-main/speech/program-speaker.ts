import type { RunningProgram, StartProgram } from '../domain/outside-program'
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

/** Any will do where nothing is said. */
const ANYHOW: Manner = { language: 'es', rate: 160, volume: 0 }

/** What the program may know of the environment: how to find its files and the sound. */
const MAY_KNOW = [
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
 * Speaks with a program, started anew for every text. Stopping ends the program and all that it started: silence may not
 * wait until an engine has time for it.
 */
export function programSpeaker(
  program: SpeakingProgram,
  parts: { start: StartProgram; troubled: (reason: string) => void }
): Speaker {
  let speaking: RunningProgram | null = null

  function stop(): void {
    speaking?.endAll()
    speaking = null
  }

  async function say(text: string, manner: Manner): Promise<boolean> {
    stop()
    const mine = parts.start({
      command: program.command,
      args: program.argsFor(manner),
      input: text,
      mayKnow: MAY_KNOW,
      isHeardOut: true
    })
    speaking = mine
    const { how, wasKilled, complaint } = await mine.ended
    if (speaking === mine) speaking = null
    if (wasKilled) return true
    const trouble = how ?? (program.unheard?.test(complaint) ? 'no sound' : null)
    if (trouble !== null) parts.troubled(trouble)
    return trouble === null
  }
  return { stop, say, works: () => (program.unheard ? say('', ANYHOW) : Promise.resolve(true)) }
}
