import type { Input, Output } from '../contract/api'
import type { MethodName } from '../contract/method-names'
import type { Kiosk, Screen, View } from '../contract/views'
import type { Clock } from '../domain/clock'

type OutOfService = Extract<View, { step: 'outOfService' }>

/** A kiosk that cannot serve answers every act with the same screen, which says why to whoever can mend it. */
export function outOfService(view: OutOfService, kiosk: Kiosk, clock: Clock) {
  const screen = (): Screen => ({
    view,
    failure: null,
    now: clock.now(),
    idleEndsAt: null,
    helpCalled: false,
    kiosk
  })
  return {
    handle<M extends MethodName>(method: M, _input: Input<M>): Promise<Output<M>> {
      return Promise.resolve((method === 'weighKey' ? { findings: [] } : screen()) as Output<M>)
    },
    screen
  }
}
