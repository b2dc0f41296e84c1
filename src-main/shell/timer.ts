/** Time as the shell needs it, in milliseconds: a steady clock that nobody can set, and work for later. */
export interface Timer {
  elapsed(): number
  /** Runs `work` once after `ms`; the answer stops it. */
  after(ms: number, work: () => void): () => void
}
