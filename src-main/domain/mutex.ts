/** Lets one piece of work in at a time, in the order of arrival. */
export interface Mutex {
  /** Resolves when it is the caller's turn, with what ends the turn. */
  enter(): Promise<() => void>
  /** Runs `work` when it is its turn. A failure is the caller's; whoever comes next is let in all the same. */
  pass<T>(work: () => Promise<T> | T): Promise<T>
}

/** A mutex that nobody holds. Its functions may be taken out of it. */
export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve()

  async function enter(): Promise<() => void> {
    const before = last
    let leave: () => void = () => undefined
    last = new Promise((resolve) => (leave = resolve))
    await before
    return leave
  }

  return {
    enter,
    async pass(work) {
      const leave = await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    }
  }
}
