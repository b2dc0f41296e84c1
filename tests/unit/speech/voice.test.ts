import { beforeEach, describe, expect, it } from 'vitest'
import { speechSchema } from '../../../src-main/contract/settings/speech-settings'
import type { Utterance } from '../../../src-main/contract/speech'
import type { Voice } from '../../../src-main/domain/voice'
import { openVoice } from '../../../src-main/speech/open-voice'
import type { Manner } from '../../../src-main/speech/speaker'

/** A mouth that speaks until it is told to stop or the test says that it has finished. */
function mouth(works = true) {
  const said: { text: string; manner: Manner }[] = []
  let finish = (_worked: boolean): void => {}
  let stops = 0
  return {
    said,
    texts: () => said.map(({ text }) => text),
    stops: () => stops,
    async finished(worked = true) {
      finish(worked)
      await new Promise(setImmediate)
    },
    works: () => Promise.resolve(works),
    say: (text: string, manner: Manner) =>
      new Promise<boolean>((resolve) => {
        said.push({ text, manner })
        finish = resolve
      }),
    stop() {
      stops++
      finish(true)
    }
  }
}

let headset = { isIn: false, tell: (_isIn: boolean): void => {} }
let speaker: ReturnType<typeof mouth>
let voice: Voice

const open = (settings: object = {}): Voice =>
  openVoice({
    speaker,
    settings: speechSchema.parse(settings),
    patience: 3,
    headset: {
      isIn: () => headset.isIn,
      onChange: (listener) => {
        headset.tell = (isIn) => {
          headset.isIn = isIn
          listener(isIn)
        }
      },
      close: () => undefined
    }
  })
const key = (code: string): { code: string; key: string } => ({ code, key: code })
const words = (text: string, more: Partial<Utterance> = {}): Utterance => ({
  text,
  privately: null,
  language: 'es',
  after: false,
  ...more
})

beforeEach(() => {
  headset = { isIn: false, tell: () => undefined }
  speaker = mouth()
  voice = open()
})

describe('the spoken mode', () => {
  it('is off until the key of the settings, or a headset, starts it', () => {
    voice.speak(words('nobody listens'))
    expect(voice.listening()).toBeNull()
    expect(voice.pressed(key('NumpadAdd'))).toBe(false)
    expect(voice.pressed(key('NumpadDivide'))).toBe(true)
    expect(voice.listening()).toMatchObject({ rate: 3, volume: 3, headset: false, hidden: false })
    voice.pressed(key('NumpadMultiply'))
    expect(speaker.said).toEqual([])
    voice = open()
    headset.tell(true)
    expect(voice.listening()).toMatchObject({ headset: true })
  })

  it('takes another key from the settings, and a null takes none', () => {
    voice = open({ keys: { start: 'F9', repeat: null } })
    expect(voice.pressed(key('NumpadDivide'))).toBe(false)
    expect(voice.pressed(key('F9'))).toBe(true)
    expect(voice.pressed(key('NumpadMultiply'))).toBe(false)
  })

  it('knows a key of a pad with Num Lock off by its name', () => {
    voice.pressed(key('NumpadDivide'))
    expect(voice.pressed({ code: 'Numpad9', key: 'PageUp' })).toBe(true)
    expect(voice.listening()).toMatchObject({ rate: 4 })
    expect(voice.pressed({ code: 'Numpad9', key: '9' })).toBe(false)
  })

  it('speaks as fast and as loud as was chosen, and steps end at their ends', () => {
    voice.pressed(key('NumpadDivide'))
    for (let press = 0; press < 9; press++) {
      voice.adjust('faster')
      voice.adjust('softer')
    }
    voice.speak(words('hola'))
    expect(voice.listening()).toMatchObject({ rate: 7, volume: 1 })
    expect(speaker.said).toEqual([{ text: 'hola', manner: { language: 'es', rate: 300, volume: 20 } }])
  })

  it('forgets everything with the person', () => {
    voice.pressed(key('NumpadDivide'))
    voice.adjust('faster')
    voice.adjust('hide')
    voice.needTime(true)
    voice.speak(words('hers'))
    voice.forget()
    expect(voice.listening()).toBeNull()
    expect(voice.patience()).toBe(1)
    expect(speaker.stops()).toBeGreaterThan(0)
    voice.pressed(key('NumpadDivide'))
    expect(voice.listening()).toMatchObject({ rate: 3, volume: 3, hidden: false })
    voice.pressed(key('NumpadMultiply'))
    expect(speaker.texts()).toEqual(['hers'])
  })

  it('waits longer for whoever listens or reads large letters', () => {
    expect(voice.patience()).toBe(1)
    voice.needTime(true)
    expect(voice.patience()).toBe(3)
    voice.needTime(false)
    voice.pressed(key('NumpadDivide'))
    expect(voice.patience()).toBe(3)
  })

  it('hides the screen from the start where the settings say so, but only from a hall that does not hear it', () => {
    voice = open({ hidesScreen: true })
    voice.pressed(key('NumpadDivide'))
    expect(voice.listening()).toMatchObject({ hidden: false })
    voice = open({ hidesScreen: true })
    headset.tell(true)
    expect(voice.listening()).toMatchObject({ hidden: true })
  })
})

describe('what is said', () => {
  beforeEach(() => void voice.pressed(key('NumpadDivide')))

  it('is the public form, unless a headset is in', () => {
    voice.speak(words('punto', { privately: 'q' }))
    headset.tell(true)
    voice.speak(words('punto', { privately: 'w' }))
    headset.tell(false)
    voice.speak(words('punto', { privately: 'e' }))
    expect(speaker.texts()).toEqual(['punto', 'w', 'punto'])
  })

  it('stops in the middle when the headset is pulled out, and is not repeated to the hall', () => {
    headset.tell(true)
    voice.speak(words('punto', { privately: 'q' }))
    const stopped = speaker.stops()
    headset.tell(false)
    expect(speaker.stops()).toBe(stopped + 1)
    voice.pressed(key('NumpadMultiply'))
    expect(speaker.texts()).toEqual(['q', 'punto'])
  })

  it('is interrupted by any key, and by what is newer', async () => {
    voice.speak(words('a whole screen'))
    const stopped = speaker.stops()
    voice.pressed(key('Numpad5'))
    expect(speaker.stops()).toBe(stopped + 1)
    voice.speak(words('one'))
    voice.speak(words('two'))
    await speaker.finished()
    expect(speaker.texts()).toEqual(['a whole screen', 'one', 'two'])
  })

  it('waits for its turn where it is not urgent; silence empties the queue', async () => {
    voice.speak(words('a screen'))
    voice.speak(words('sent', { after: true }))
    voice.speak(words('delayed', { after: true }))
    expect(speaker.texts()).toEqual(['a screen'])
    await speaker.finished()
    expect(speaker.texts()).toEqual(['a screen', 'sent'])
    voice.pressed(key('Numpad5'))
    await speaker.finished()
    expect(speaker.texts()).toEqual(['a screen', 'sent'])
  })

  it('never grows a queue without end', async () => {
    for (let n = 0; n < 1000; n++) voice.speak(words(`${n}`, { after: true }))
    for (let n = 0; n < 20; n++) await speaker.finished()
    expect(speaker.said.length).toBeLessThan(10)
  })

  it('that cannot be said is told: there is no voice here', async () => {
    let changes = 0
    voice.onChange(() => changes++)
    voice.speak(words('hola'))
    await speaker.finished(false)
    expect(voice.listening()).toMatchObject({ speaks: false })
    expect(changes).toBe(1)
  })
})

describe('a voice that cannot be heard', () => {
  it('is known before anybody needs it, and told to staff; the screen does not say that it speaks', async () => {
    speaker = mouth(false)
    voice = open()
    await new Promise(setImmediate)
    let told = 0
    voice.onSilent(() => told++)
    expect(told).toBe(1)
    voice.pressed(key('NumpadDivide'))
    expect(voice.listening()?.speaks).toBe(false)
  })

  it('is told when it falls silent in the middle, once; a card that is plugged in again is noticed', async () => {
    let told = 0
    voice = open()
    voice.onSilent(() => told++)
    await new Promise(setImmediate)
    voice.pressed(key('NumpadDivide'))
    for (const text of ['uno', 'dos']) {
      voice.speak(words(text))
      await speaker.finished(false)
    }
    expect([told, voice.listening()?.speaks]).toEqual([1, false])
    voice.speak(words('tres'))
    await speaker.finished()
    expect([told, voice.listening()?.speaks]).toEqual([1, true])
  })
})
