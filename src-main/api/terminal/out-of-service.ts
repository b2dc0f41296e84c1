import type { Output } from '../../contract/api'
import type { MethodName } from '../../contract/method-names'
import type { Kiosk, Screen, View } from '../../contract/screen-views'
import type { Clock } from '../../domain/clock'

export type OutOfService = Extract<View, { step: 'outOfService' }>

/** The screen of a kiosk that cannot serve; it says why to whoever can mend it. */
export const unavailableScreen = (view: OutOfService, kiosk: Kiosk, clock: Clock): Screen => ({
  view,
  failure: null,
  now: clock.now(),
  idleEndsAt: null,
  helpCalled: false,
  kiosk
})

/** Answers a message with this screen in place of its act: every message but one has a screen for its answer. */
export const answeredWith = <M extends MethodName>(method: M, screen: Screen): Output<M> =>
  (method === 'weighKey' ? { findings: [] } : screen) as Output<M>
