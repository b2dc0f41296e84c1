import { HOUR, MINUTE, type Clock, type Instant } from '../domain/clock'

/** Something that the app does by itself when its time has come. When that is lies in the store, so restarts matter not. */
export interface DueJob {
  name: string
  /** When it has to run next; a moment that has passed means now. */
  nextAt(): Promise<Instant>
  run(): Promise<void>
}

export interface DueJobs {
  start(): void
  /** Looks at once: something has changed what is due. */
  look(): void
  /** Takes nothing new on, and resolves when what is running has ended. */
  stop(): Promise<void>
  /** Resolves when nothing is running. */
  quiet(): Promise<void>
}

/** The next look after a job failed. */
const AFTER_FAILURE = 15 * MINUTE
/** A look at least every hour: the clock may have been moved, or the machine slept. And not in a tight loop. */
const LONGEST_WAIT = HOUR
const SHORTEST_WAIT = MINUTE

/** Runs jobs one after the other when they are due. A job that fails is told of and tried again later. */
export function runDueJobs(
  jobs: readonly DueJob[],
  {
    clock,
    troubled,
    ran
  }: {
    clock: Clock
    troubled: (what: string, error: unknown) => void
    /** A job has done something. */ ran?: () => void
  }
): DueJobs {
  let running = false
  let working: Promise<void> | null = null
  let again = false
  let stopTimer = (): void => {}

  /** Runs a job if it is due. How long until it wants to be looked at again. */
  async function attend(job: DueJob): Promise<number> {
    try {
      if ((await job.nextAt()) <= clock.now()) {
        await job.run()
        ran?.()
      }
      return (await job.nextAt()) - clock.now()
    } catch (error) {
      troubled(job.name, error)
      return AFTER_FAILURE
    }
  }

  async function attendAll(): Promise<void> {
    while (again && running) {
      again = false
      stopTimer()
      let wait = LONGEST_WAIT
      for (const job of jobs) if (running) wait = Math.min(wait, await attend(job))
      if (running) stopTimer = clock.after(Math.max(SHORTEST_WAIT, wait), look)
    }
    working = null
  }

  function look(): void {
    if (!running) return
    again = true
    working ??= attendAll()
  }

  async function quiet(): Promise<void> {
    while (working) await working
  }

  return {
    start() {
      running = true
      look()
    },
    look,
    async stop() {
      running = false
      stopTimer()
      await quiet()
    },
    quiet
  }
}
