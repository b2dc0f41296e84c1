import type { KioskParts, KioskService, Service } from './kiosk-parts'
import { supervise } from './supervisor'
import { openService } from './open-service'
import type { StoreTrouble } from './store-watch'

/**
 * Starts opening at once; every question waits until it is open. Never rejects for what the world can cause. A store that
 * was lost, or could not be opened for something that passes, is opened again by itself.
 */
export function openKiosk(parts: KioskParts): KioskService {
  let present: Service | null = null
  let closed = false
  let closing: Promise<void> | null = null
  const troubled = (error: unknown): void =>
    parts.log.write('kiosk.close', { reason: error instanceof Error ? error.message : 'unknown' })
  const serving = supervise<Service, StoreTrouble>({
    clock: parts.clock,
    troubled,
    open: async (lost, before) => (present = await openService(parts, lost, before)),
    renewed: (service) => void service.handle('show', {}).then(parts.onScreen)
  })
  return {
    handle: async (method, input) => (await serving.now()).handle(method, input),
    wipe: async () => (await serving.now()).wipe(),
    record: async (line) => (await serving.now()).record(line),
    demoLetters: () => present?.demoLetters() ?? [],
    pressed(key) {
      if (present) return present.pressed(key)
      // somebody was quicker than the app: they are not asked to press again
      void serving.now().then((service) => service.pressed(key))
      return false
    },
    isClosed: () => closed,
    /** Once: whoever asks again waits for the same end. An app that does not close in order is closed all the same. */
    close: () => (closing ??= serving.close().then(() => void (closed = true)))
  }
}
