/** Lets one user in at a time, in the order of arrival: SQLite here is one connection, and a transaction spans awaits. */
export class Mutex {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn, with what ends the turn. */
  async enter(): Promise<() => void> {
    const before = this.#last
    let leave: () => void = () => undefined
    this.#last = new Promise((resolve) => (leave = resolve))
    await before
    return leave
  }

  /** Runs `work` when it is its turn. */
  async pass<T>(work: () => Promise<T> | T): Promise<T> {
    const leave = await this.enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
