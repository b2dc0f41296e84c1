import type { Clock, Instant } from '../../domain/clock'

/** How long nobody may touch, in milliseconds. */
export interface Patience {
  wait: number
  /** How long the warning stands before the wipe; read when it begins. Null: the turn ends without one. */
  warning: (() => number) | null
}

/** Watches for a person who has walked away (WCAG 2.2.1: warned, one act to extend, without limit). */
export interface IdleWatch {
  /** When everything is wiped; null while somebody is active. */
  endsAt(): Instant | null
  /** Somebody is here, or the turn has changed: start counting again. */
  touched(): void
  stop(): void
}

/**
 * @param patience how long this person is waited for; null: nobody is there to walk away
 * @param warned the warning begins
 * @param over nobody has touched for the whole time
 */
export function watchIdle(parts: {
  clock: Clock
  patience: () => Patience | null
  warned: () => void
  over: () => void
}): IdleWatch {
  const { clock, patience, warned, over } = parts
  let cancel = (): void => {}
  let endsAt: Instant | null = null
  const stop = (): void => {
    cancel()
    cancel = () => {}
    endsAt = null
  }
  return {
    stop,
    endsAt: () => endsAt,
    touched() {
      stop()
      const given = patience()
      if (!given) return
      const { wait, warning } = given
      cancel = clock.after(
        wait,
        warning === null
          ? over
          : () => {
              const left = warning()
              endsAt = clock.now() + left
              cancel = clock.after(left, over)
              warned()
            }
      )
    }
  }
}
