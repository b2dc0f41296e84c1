import type { Kiosk, Screen } from '../contract/screen-views'
import type { Clock } from '../domain/clock'
import { NotStored, unlessRefused } from '../store/store'
import { outOfService, type OutOfService } from './out-of-service'
import type { Dispatcher } from './dispatcher'

/** What stands between the window and the app: shut, it shows why the kiosk is out of service, and nothing else. */
export interface ServiceGate extends Pick<Dispatcher, 'handle' | 'onScreen' | 'pressed' | 'wipe'> {
  /** The app cannot serve: whatever visit there is, is wiped, and every act is answered with this screen. */
  shut(view: OutOfService): void
  /** The app can serve again: the welcome screen comes by itself. */
  open(): Promise<void>
  /** The welcome screen is shown: nobody would notice a moment's work. */
  isFree(): boolean
}

/** Puts a gate before the window. */
export function serviceGate(
  window: Dispatcher,
  { kiosk, clock }: { kiosk: Kiosk; clock: Clock }
): ServiceGate {
  const listeners = new Set<(screen: Screen) => void>()
  let closed: ReturnType<typeof outOfService> | null = null
  const gate = () => closed
  let free = true
  let interrupted = false

  function seen<O>(output: O): O {
    if (isScreen(output)) free = output.view.step === 'welcome' && !output.counter
    return output
  }
  function tell(screen: Screen): void {
    for (const listener of listeners) listener(screen)
  }
  window.onScreen((screen) => {
    seen(screen)
    if (!closed) tell(screen)
  })

  return {
    async handle(method, input) {
      if (closed) return closed.handle(method)
      try {
        const output = seen(await window.handle(method, input))
        return (await gate()?.handle(method)) ?? output
      } catch (error) {
        // the refusal has shut the gate before it came here
        const shut = gate()
        if (!shut || !(error instanceof NotStored)) throw error
        return shut.handle(method, { kind: 'not-now' })
      }
    },
    pressed: (key) => !closed && window.pressed(key),
    onScreen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async wipe() {
      // shut, there is nothing left to wipe
      if (closed) return
      await window.wipe().catch(unlessRefused)
      free = true
    },
    shut(view) {
      interrupted ||= !free
      free = true
      closed = outOfService({ ...view, interrupted }, kiosk, clock)
      tell(closed.screen())
      // the end of the visit cannot be written down now; that is what the refusal says
      void window.wipe().catch(unlessRefused)
    },
    async open() {
      if (!closed) return
      closed = null
      interrupted = false
      tell(seen(await window.handle('show', {})))
    },
    isFree: () => free && !closed
  }
}

function isScreen(output: unknown): output is Screen {
  return typeof output === 'object' && output !== null && 'view' in output
}
