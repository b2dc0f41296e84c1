import { readFileSync } from 'node:fs'

const NANOSECONDS_IN_MS = 1_000_000

/**
 * How long the first thread of a process has been ready to run and had to wait for a processor since it began, in ms:
 * Linux tells (Documentation/scheduler/sched-stats.rst, the second number). 0 where the system or the process is silent.
 */
export function processorWait(pid: number): number {
  try {
    const [, waited = ''] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')
    return Number(waited) / NANOSECONDS_IN_MS || 0
  } catch {
    return 0
  }
}
