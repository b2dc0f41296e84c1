import type { Instant } from '../../domain/clock'
import type { Letterhead } from './message-words'

/** A moment as people say it, in the kiosk's zone: `viernes, 20 de noviembre de 2026, 09:00`. */
export function spellMoment(
  at: Instant,
  language: 'es-EC' | 'en-GB',
  timeZone: Letterhead['timeZone']
): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone
  }).format(at)
}

/** Six digits in two groups of three, as a person reads and types them. */
export function groupCode(code: string): string[] {
  return [code.slice(0, 3), code.slice(3)]
}

/** Eight letters in two groups of four: a case's number, or a freeze code. */
export function groupPaper(messages: string): string[] {
  return [messages.slice(0, 4), messages.slice(4)]
}
