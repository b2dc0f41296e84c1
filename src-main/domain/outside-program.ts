/** A program of the machine that is started for one piece of work. */
export interface ProgramWork {
  command: string
  args: readonly string[]
  /** Goes to its standard input, never onto its command line, where every process of the machine could read it. */
  input: string | Uint8Array
  /** The variables of the environment that it may know; nothing else of ours: systemd hands secrets to the kiosk there. */
  mayKnow: readonly string[]
  /** Whether what it complains of (its standard error) is looked at. */
  isHeardOut: boolean
}

/** How it ended. `how` is null for a good end; else what the log may say, such as "ended with 3" or "ENOENT". */
export interface ProgramEnd {
  how: string | null
  /** Ended by a signal, its own or ours. */
  wasKilled: boolean
  /** The last of what it complained of; empty where nobody listened. */
  complaint: string
}

export interface RunningProgram {
  /** Never rejects. */
  ended: Promise<ProgramEnd>
  /** Ends it at once, with all that it started: it may be a script. */
  endAll(): void
}

/** Starts a program. Handed in: nothing but the machine knows how. */
export type StartProgram = (work: ProgramWork) => RunningProgram
