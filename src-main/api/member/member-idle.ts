import { SECOND } from '../../domain/clock'
import type { MemberSession } from './member-session'

/** Watches for a person who has walked away (WCAG 2.2.1: warned, one act to extend, without limit). */
export interface IdleWatch {
  /** Somebody is here: start counting again. */
  touched(): void
  stop(): void
}

/**
 * @param phoned whoever waits for their telephone does not touch the screen: they read their mail
 * @param warn the warning begins: `session.visit.idleEndsAt` has been set
 * @param wipe the warning is over
 */
export function watchIdle(
  session: MemberSession,
  phoned: () => boolean,
  warn: () => void,
  wipe: () => void
): IdleWatch {
  const { clock, settings, patience } = session.parts
  let cancel = (): void => {}
  const factor = (): number => Math.max(patience(), phoned() ? settings.idle.easyFactor : 1)
  const stop = (): void => {
    cancel()
    session.visit.idleEndsAt = null
  }
  return {
    stop,
    touched() {
      stop()
      if (session.visit.state.step === 'welcome') {
        // whoever called from here and went away must not keep the next person from calling
        if (session.visit.helpCalled) cancel = clock.after(settings.idle.seconds * patience() * SECOND, wipe)
        return
      }
      cancel = clock.after(settings.idle.seconds * factor() * SECOND, () => {
        const warning = settings.idle.warningSeconds * factor() * SECOND
        session.visit.idleEndsAt = clock.now() + warning
        cancel = clock.after(warning, wipe)
        warn()
      })
    }
  }
}
