import type { Settings } from '../contract/settings'
import type { Clock } from '../domain/clock'
import type { Voice } from '../domain/voice'
import { headsetByFile } from '../platform/headset'
import type { Log } from '../platform/log'
import { outsidePrograms } from '../platform/outside-programs'
import { firstProgram } from '../platform/program-file'
import { espeak, ESPEAK_PLACES, otherEngine } from '../speech/espeak'
import { openVoice, type Headset } from '../speech/open-voice'
import { programSpeaker, type SpeakingProgram } from '../speech/program-speaker'

/** The voice of this machine, as the settings say. Without a program that speaks the number pad works all the same. */
export function kioskVoice({ settings, clock, log }: { settings: Settings; clock: Clock; log: Log }): Voice {
  const { speech, idle } = settings
  const program = programOf(speech)
  let told: string | null = null
  /** A voice that fails says so at every sentence; the log needs it once. */
  const troubled = (reason: string): void => {
    if (reason !== told) log.write('speech.trouble', { reason })
    told = reason
  }
  const speaker =
    program &&
    programSpeaker(program, {
      start: outsidePrograms(process.env),
      troubled
    })
  return openVoice({
    speaker,
    headset: headsetOf(speech.headset, clock),
    settings: speech,
    patience: idle.easyFactor
  })
}

function programOf({ engine, engineArgs }: Settings['speech']): SpeakingProgram | null {
  if (engine !== null) return otherEngine(engine, engineArgs)
  const found = firstProgram(ESPEAK_PLACES)
  return found === null ? null : espeak(found)
}

function headsetOf({ source, file, pattern }: Settings['speech']['headset'], clock: Clock): Headset {
  if (source === 'file' && file !== null) return headsetByFile(file, pattern, clock)
  return { isIn: () => source === 'always', onChange: () => undefined, close: () => undefined }
}
