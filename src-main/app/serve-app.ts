import { serviceGate } from '../api/service-gate'
import type { Settings } from '../contract/settings'
import type { Kiosk, Screen } from '../contract/screen-views'
import type { Clock } from '../domain/clock'
import type { Log } from '../platform/log'
import type { Engine } from '../store/sqljs/running-engine'
import { describe } from '../store/sqljs/failure'
import { endAll } from './closing'
import type { App } from './open-app'
import type { Service } from './kiosk-parts'
import { checkpointWhenIdle } from './idle-checkpoint'
import { watchStore, type StoreTrouble } from './store-watch'

/** The app and its store, behind a gate that shuts when the store takes nothing any more. */
export function serveApp(parts: {
  engine: Engine
  app: App
  settings: Settings
  kiosk: Kiosk
  clock: Clock
  log: Log
  onScreen: (screen: Screen) => void
  lost: (trouble: StoreTrouble) => void
}): Omit<Service, 'demoLetters'> {
  const { engine, app, settings, clock, log } = parts
  const gate = serviceGate(app.window, parts)
  gate.onScreen(parts.onScreen)
  const watch = watchStore({ ...parts, gate })
  const checkpoints = checkpointWhenIdle({
    engine,
    clock,
    log,
    megabytes: settings.store.checkpointMegabytes,
    quiet: () => gate.isFree()
  })
  const closeEngine = async (): Promise<void> => {
    const closed = await engine.close()
    if (!closed.ok) log.write('store.closed', { reason: describe(closed.failure) })
  }
  return {
    handle: gate.handle,
    wipe: gate.wipe,
    pressed: gate.pressed,
    record: (line) => app.record(line),
    close() {
      watch.stop()
      return endAll(
        () => checkpoints.stop(),
        () => app.close(),
        closeEngine
      )
    }
  }
}
