import type { Kiosk } from './launch'

/** One line of the technical log. */
export interface LogLine {
  at: string
  event: string
  [extra: string]: unknown
}

/** The lines of its log that the program has written so far, oldest first. */
export function logOf(kiosk: Kiosk): LogLine[] {
  return kiosk
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{"at":'))
    .map((line) => JSON.parse(line) as LogLine)
}

/** What the shell has denied so far. */
export const denialsOf = (kiosk: Kiosk): unknown[] =>
  logOf(kiosk).flatMap((line) => (line.event === 'shell.denied' ? [line['denial']] : []))
