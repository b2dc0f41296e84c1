import type { Output } from '../contract/api'
import type { MethodName } from '../contract/method-names'
import type { Kiosk, Screen, View } from '../contract/screen-views'
import type { Clock } from '../domain/clock'

export type OutOfService = Extract<View, { step: 'outOfService' }>

/** A kiosk that cannot serve answers every act with the same screen, which says why to whoever can mend it. */
export function outOfService(view: OutOfService, kiosk: Kiosk, clock: Clock) {
  const screen = (failure: Screen['failure'] = null): Screen => ({
    view,
    failure,
    now: clock.now(),
    idleEndsAt: null,
    helpCalled: false,
    kiosk
  })
  return {
    /** `failure`: what became of the act that found the kiosk out of service. */
    handle<M extends MethodName>(method: M, failure: Screen['failure'] = null): Promise<Output<M>> {
      return Promise.resolve((method === 'weighKey' ? { findings: [] } : screen(failure)) as Output<M>)
    },
    screen
  }
}
