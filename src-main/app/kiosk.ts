import type { Kiosk, KioskParts, Service } from './kiosk-parts'
import { supervise } from './supervisor'
import { openService } from './open-service'
import type { StoreTrouble } from './store-watch'

/**
 * Starts opening at once; every question waits until it is open. Never rejects for what the world can cause. A store that
 * was lost, or could not be opened for something that passes, is opened again by itself.
 */
export function openKiosk(parts: KioskParts): Kiosk {
  let present: Service | null = null
  let closing: Promise<void> | null = null
  const troubled = (error: unknown): void =>
    parts.log.write('kiosk.close', { reason: error instanceof Error ? error.message : 'unknown' })
  const serving = supervise<Service, StoreTrouble>({
    clock: parts.clock,
    troubled,
    open: async (lost, before) => (present = await openService(parts, lost, before)),
    renewed: ({ dispatcher }) => void dispatcher.handle('show', {}).then(parts.onScreen)
  })
  return {
    service: () => serving.now(),
    present: () => present,
    /** Once: whoever asks again waits for the same end. An app that does not close in order is closed all the same. */
    close: () => (closing ??= serving.close())
  }
}
