import type { Output } from '../../contract/api'
import type { MethodName } from '../../contract/method-names'
import type { Kiosk, Screen } from '../../contract/screen-views'
import type { Clock } from '../../domain/clock'
import { NotStored } from '../../store/store'
import { answeredWith, unavailableScreen, type OutOfService } from './out-of-service'

/** Whether the kiosk can serve. While it cannot, every act is answered with why, and nobody is asked anything. */
export interface ServiceState {
  isOpen(): boolean
  shut(view: OutOfService): Screen
  open(): void
  /** Does the act where the kiosk is in service, and answers it with the out-of-service screen where it is not, or no longer. */
  whileOpen<M extends MethodName>(method: M, act: () => Promise<Output<M>>): Promise<Output<M>>
}

export function serviceState({ kiosk, clock }: { kiosk: Kiosk; clock: Clock }): ServiceState {
  let why: OutOfService | null = null
  const screen = (view: OutOfService, failure: Screen['failure'] = null): Screen => ({
    ...unavailableScreen(view, kiosk, clock),
    failure
  })
  // asked anew after every wait: the store may have stopped meanwhile
  const shutBy = (): OutOfService | null => why
  return {
    isOpen: () => why === null,
    shut(view) {
      why = view
      return screen(view)
    },
    open() {
      why = null
    },
    async whileOpen(method, act) {
      const before = shutBy()
      if (before) return answeredWith(method, screen(before))
      try {
        const output = await act()
        const after = shutBy()
        return after ? answeredWith(method, screen(after)) : output
      } catch (error) {
        // the refusal has shut the kiosk before it came here
        const after = shutBy()
        if (!after || !(error instanceof NotStored)) throw error
        return answeredWith(method, screen(after, { kind: 'not-now' }))
      }
    }
  }
}
