import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../domain/clock'

/** The technical log, for whoever looks after the machine. Never personal data, never a secret. */
export interface Log {
  write(event: string, extras?: Readonly<Record<string, string | number | boolean | null>>): void
}

/** A log file is put aside at this size; one older file is kept. */
const LARGEST = 5 * 1024 * 1024

/** Appends one JSON line per event to `ventanilla.log` in `folder`. A full disk must not take the kiosk down. */
export function openLog(folder: string, clock: Clock): Log {
  const file = join(folder, 'ventanilla.log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    write(event, extras = {}) {
      const line = JSON.stringify({ at: new Date(clock.now()).toISOString(), event, ...extras })
      process.stderr.write(`${line}\n`)
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`)
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch (error) {
        process.stderr.write(`log: ${error instanceof Error ? error.message : 'cannot be written'}\n`)
      }
    }
  }
}
