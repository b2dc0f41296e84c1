import type { Locale } from '../contract/locale'

/** How something is said. */
export interface Manner {
  language: Locale
  /** Words a minute. */
  rate: number
  /** 0 to 200; 100 is what the engine takes for normal. */
  volume: number
}

/** Whatever can speak. One voice: it says one thing at a time. */
export interface Speaker {
  /** Says it. Resolves when it has been said or was stopped (true) or could not be said (false); never rejects. */
  say(text: string, manner: Manner): Promise<boolean>
  /** Whether it could be heard if it spoke, as far as the program itself knows. Says nothing; never rejects. */
  works(): Promise<boolean>
  /** Silent at once. */
  stop(): void
}
