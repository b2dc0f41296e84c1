import type { Locale } from '../contract/locale'
import type { Manner } from './speaker'
import type { SpeakingProgram } from './program-speaker'

/** Where Debian, a build of one's own, Homebrew and Windows put it. */
export const ESPEAK_PLACES = [
  '/usr/bin/espeak-ng',
  '/usr/local/bin/espeak-ng',
  '/opt/homebrew/bin/espeak-ng',
  'C:\\Program Files\\eSpeak NG\\espeak-ng.exe'
] as const

/** espeak-ng 1.51 has all three; `es-419` is the Spanish of Latin America. */
const voices: Readonly<Record<Locale, string>> = { es: 'es-419', en: 'en-us', qu: 'qu' }

/** espeak-ng: the text in UTF-8 (`-b 1`) from standard input. */
export function espeak(command: string): SpeakingProgram {
  return {
    command,
    argsFor: ({ language, rate, volume }) => [
      ...['-v', voices[language]],
      ...['-s', String(rate)],
      ...['-a', String(volume)],
      ...['-b', '1'],
      '--stdin'
    ],
    // 1.51 without a sound card, or with one that another program holds, ends with 0 after «error: No such file or directory»
    unheard: /^error: /m
  }
}

/** Any other engine, by its arguments with placeholders. */
export function otherEngine(command: string, args: readonly string[]): SpeakingProgram {
  const filled = (arg: string, manner: Manner): string =>
    arg.replace(/\{(language|rate|volume)\}/g, (_whole, name: keyof Manner) => String(manner[name]))
  return { command, argsFor: (manner) => args.map((arg) => filled(arg, manner)), unheard: null }
}
