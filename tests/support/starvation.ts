import { processorWait } from '../../src-main/platform/processor-wait'
import { renderersOf } from './processes'

/** Measures how long the processes of a kiosk wait for a processor, because others have it. */
export interface Starvation {
  /** Looks at them; to be called often, for a process that ends takes its count with it. */
  look(): void
  /** What main and the pages have waited since the beginning, in ms, all of them together. */
  total(): number
}

/** @param main the kiosk's main process */
export function starvationSince(main: number): Starvation {
  const last = new Map<number, number>()
  const look = (): void => {
    for (const pid of [main, ...renderersOf(main)])
      last.set(pid, Math.max(last.get(pid) ?? 0, processorWait(pid)))
  }
  look()
  const first = new Map(last)
  return {
    look,
    total: () => [...last].reduce((sum, [pid, waited]) => sum + waited - (first.get(pid) ?? 0), 0)
  }
}
