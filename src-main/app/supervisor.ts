import { SECOND, type Clock } from '../domain/clock'

/** Something that serves until it is closed, or lost. */
interface Serves {
  close(): Promise<void>
}

/** ActFailure by what serves that it cannot go on as it is; what it says is handed to whoever comes after it. */
export type Lost<T> = (trouble: T) => void

/** How long after a loss everything is opened anew: a disk that was pulled, or another process, needs a moment. */
const AGAIN = 15 * SECOND

/**
 * Keeps something serving: what is lost stays until it can be closed, and then another is opened in its place, as often
 * as it takes. While the next one opens, whoever asks waits for it.
 *
 * @param open opens one; `before` is what the last one was lost by. Never rejects for what the world can cause
 * @param renewed another one serves now
 */
export function supervise<S extends Serves, T>(parts: {
  open: (lost: Lost<T>, before: T | null) => Promise<S>
  clock: Clock
  renewed: (now: S) => void
  troubled: (error: unknown) => void
}): { now(): Promise<S>; close(): Promise<void> } {
  const { clock, renewed, troubled } = parts
  let stopTimer = (): void => {}
  let ended = false

  function begin(before: T | null): Promise<S> {
    let told = false
    return parts.open((trouble) => {
      if (told || ended) return
      told = true
      stopTimer = clock.after(AGAIN, () => {
        serving = succeed(serving, trouble)
        void serving.then(renewed)
      })
    }, before)
  }
  async function succeed(last: Promise<S>, trouble: T): Promise<S> {
    await end(last)
    return begin(trouble)
  }
  async function end(last: Promise<S>): Promise<void> {
    try {
      await (await last).close()
    } catch (error) {
      troubled(error)
    }
  }

  let serving = begin(null)
  return {
    now: () => serving,
    async close() {
      ended = true
      stopTimer()
      await end(serving)
    }
  }
}
