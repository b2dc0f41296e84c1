import type { Locale } from '../contract/locale'
import type { Listening, Utterance, VoiceChange } from '../contract/speech'

/** A key as the window reports it: where it lies (`NumpadDivide`) and what it says (`PageUp`). */
export interface PressedKey {
  code: string
  key: string
}

/** The voice of the app, handed in: how somebody who does not see the screen is served. */
export interface Voice {
  /** Null: nobody listens. */
  listening(): Listening | null
  /** How many times longer than usual this person is waited for. */
  patience(): number
  /** A key went down. Silences the voice; true: the key is the voice's own and must not reach the page. */
  pressed(key: PressedKey): boolean
  speak(utterance: Utterance): void
  /** Says this aloud, whoever listens or not. False: it could not be said, or not be heard as far as is known. */
  tries(text: string, language: Locale): Promise<boolean>
  adjust(change: VoiceChange): void
  needTime(more: boolean): void
  /** The person has gone: silent, off, and everything they chose forgotten. */
  forget(): void
  /** Tells when `listening` has changed by itself. */
  onChange(listener: () => void): void
  /** Tells when it turns out that the voice cannot be heard, also if that is known already. Not where there is none. */
  onSilent(listener: () => void): void
  close(): void
}
