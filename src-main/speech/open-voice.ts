import type { Locale } from '../contract/locale'
import type { SpeechSettings } from '../contract/settings/speech-settings'
import type { Utterance, VoiceChange } from '../contract/speech'
import { listeners } from '../domain/listeners'
import { changeVoice, type VoiceState } from '../domain/listening'
import type { PressedKey, Voice } from '../domain/voice'
import type { Manner, Speaker } from './speaker'

/** Words a minute of each step; 160 is what espeak-ng and most newsreaders are near. */
const WORDS_A_MINUTE = [100, 130, 160, 190, 220, 260, 300] as const
/** Amplitude of each step, 100 being normal: a factor of ten between the first and the last (20 dB). */
const AMPLITUDE = [20, 50, 100, 150, 200] as const

/** At most so many texts wait behind the one that is being said: a page gone wild fills no memory. */
const LONGEST_QUEUE = 5

/** How something is said at these steps. */
const manner = ({ rate, volume }: { rate: number; volume: number }): Omit<Manner, 'language'> => ({
  rate: WORDS_A_MINUTE[rate - 1] ?? 160,
  volume: AMPLITUDE[volume - 1] ?? 100
})

/** Whether a headset is in, and whoever wants to know when that changes. */
export interface Headset {
  isIn(): boolean
  onChange(listener: (isIn: boolean) => void): void
  close(): void
}

export interface VoiceParts {
  /** Null: this kiosk has no program that speaks. */
  speaker: Speaker | null
  headset: Headset
  settings: SpeechSettings
  /** How many times longer somebody is waited for who listens, or reads large letters. */
  patience: number
}

/**
 * The spoken mode: on or off, how fast, how loud, and what is said. A text that tells what somebody types comes in two
 * forms; the private one passes only while a headset is in, and whatever is being said stops when it is pulled out.
 */
export function openVoice({ speaker, headset, settings, patience }: VoiceParts): Voice {
  const changes = listeners<void>()
  let state: VoiceState | null = null
  let moreTime = false
  let last: Utterance | null = null
  let queue: Utterance[] = []
  let speaks = speaker !== null
  let speaking = false
  /** Counts what was begun to be said: whoever was silenced does not go on. */
  let turn = 0

  const silenced = listeners<void>()

  const changed = (): void => changes.tell()
  function silence(): void {
    queue = []
    speaking = false
    turn++
    speaker?.stop()
  }
  /** What is known now of whether this kiosk can be heard. */
  function heard(now: boolean): void {
    if (now === speaks) return
    speaks = now
    if (!now) silenced.tell()
    if (state) changed()
  }
  /** Says what waits, until nothing waits or somebody interrupts. */
  async function sayAll(voice: Speaker, mine: number): Promise<void> {
    speaking = true
    for (let next = queue.shift(); next && state; next = queue.shift()) {
      const text = headset.isIn() ? (next.privately ?? next.text) : next.text
      if (text === '') continue
      const said = await voice.say(text, { language: next.language, ...manner(state) })
      if (mine !== turn) return
      heard(said)
    }
    speaking = false
  }
  function say(utterance: Utterance): void {
    if (!speaker) return
    if (!utterance.after) silence()
    queue = [...queue, utterance].slice(0, LONGEST_QUEUE)
    if (!speaking) void sayAll(speaker, turn)
  }
  function start(): void {
    const { rate, volume } = settings
    state = { rate, volume, hidden: settings.hidesScreen && headset.isIn(), menu: false }
    changed()
  }
  function forget(): void {
    silence()
    moreTime = false
    last = null
    if (!state) return
    state = null
    changed()
  }
  function adjust(change: VoiceChange): void {
    if (!state) return
    if (change === 'repeat') {
      if (last) say({ ...last, after: false })
      return
    }
    state = changeVoice(state, change)
    if (!state) {
      silence()
      last = null
    }
    changed()
  }
  async function tries(text: string, language: Locale): Promise<boolean> {
    if (!speaker) return false
    silence()
    const mine = turn
    const said = await speaker.say(text, { language, ...manner(settings) })
    if (mine === turn) heard(said)
    return said
  }
  void speaker?.works().then(heard)
  headset.onChange((isIn) => {
    // what was meant for two ears must not go on in the hall
    if (!isIn) silence()
    if (isIn && !state) start()
    else if (state) changed()
  })

  const does = (pressed: PressedKey, key: string | null): boolean =>
    key !== null && (pressed.code === key || pressed.key === key)
  /** The keys of a started mode: the table of the settings. */
  function ownKey(pressed: PressedKey, { hidden }: VoiceState): VoiceChange | null {
    const { keys } = settings
    if (does(pressed, keys.start)) return 'menu'
    if (does(pressed, keys.hide)) return hidden ? 'show' : 'hide'
    return (
      (['repeat', 'faster', 'slower', 'louder', 'softer'] as const).find((name) =>
        does(pressed, keys[name])
      ) ?? null
    )
  }

  return {
    listening: () => state && { ...state, speaks, headset: headset.isIn() },
    patience: () => (state || moreTime ? patience : 1),
    pressed(key) {
      if (!state) {
        if (!does(key, settings.keys.start)) return false
        start()
        return true
      }
      silence()
      const change = ownKey(key, state)
      if (change) adjust(change)
      return change !== null
    },
    speak(utterance) {
      if (!state) return
      last = utterance
      say(utterance)
    },
    tries,
    adjust,
    needTime(more) {
      moreTime = more
    },
    forget,
    onChange: (listener) => void changes.add(listener),
    onSilent(listener) {
      silenced.add(listener)
      if (speaker && !speaks) listener()
    },
    close() {
      silence()
      headset.close()
    }
  }
}
