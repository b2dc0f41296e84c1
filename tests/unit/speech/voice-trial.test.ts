import { describe, expect, it } from 'vitest'
import { speechSchema } from '../../../src-main/contract/settings/speech-settings'
import { openVoice } from '../../../src-main/speech/open-voice'
import type { Manner, Speaker } from '../../../src-main/speech/speaker'

/** A voice whose speaker is heard or not, as the test says for each text. */
function voiceHeard(...answers: boolean[]) {
  const said: { text: string; manner: Manner }[] = []
  const speaker: Speaker = {
    say: (text, manner) => {
      said.push({ text, manner })
      return Promise.resolve(answers.shift() ?? true)
    },
    works: () => Promise.resolve(true),
    stop: () => undefined
  }
  return { said, voice: open(speaker) }
}
const open = (speaker: Speaker | null) =>
  openVoice({
    speaker,
    settings: speechSchema.parse({}),
    patience: 3,
    headset: { isIn: () => false, onChange: () => undefined, close: () => undefined }
  })

describe('a trial of the voice', () => {
  it('is said though nobody listens, as loud as somebody would begin to hear it', async () => {
    const { voice, said } = voiceHeard(true)
    expect(await voice.tries('Prueba', 'es')).toBe(true)
    expect(said).toEqual([{ text: 'Prueba', manner: { language: 'es', rate: 160, volume: 100 } }])
    expect(voice.listening()).toBeNull()
  })

  it('finds out that nobody can hear it, and that they can again', async () => {
    const { voice } = voiceHeard(false, true, false)
    let silent = 0
    voice.onSilent(() => silent++)
    const found = []
    for (let trial = 0; trial < 3; trial += 1) found.push([await voice.tries('Prueba', 'es'), silent])
    expect(found).toEqual([
      [false, 1],
      [true, 1],
      [false, 2]
    ])
  })

  it('that was silenced says nothing of whether the voice can be heard', async () => {
    let stopped = (_said: boolean): void => undefined
    const answers = [Promise.resolve(false), new Promise<boolean>((said) => (stopped = said))]
    const voice = open({
      say: () => answers.shift() ?? Promise.resolve(true),
      works: () => Promise.resolve(true),
      stop: () => stopped(true)
    })
    await voice.tries('Prueba', 'es')
    voice.pressed({ code: 'NumpadDivide', key: '/' })
    const trial = voice.tries('Prueba', 'es')
    voice.pressed({ code: 'KeyA', key: 'a' })
    await trial
    expect(voice.listening()?.speaks).toBe(false)
  })

  it('fails where no program speaks', async () => {
    expect(await open(null).tries('Prueba', 'es')).toBe(false)
  })
})
