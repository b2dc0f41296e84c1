import type { Settings } from '../contract/settings'
import type { Screen } from '../contract/screen-views'
import type { Clock } from '../domain/clock'
import type { Log } from '../platform/log'
import type { Engine } from '../store/sqljs/running-engine'
import { describe } from '../store/sqljs/failure'
import { endAll } from './closing'
import type { App } from './open-app'
import type { Service } from './kiosk-parts'
import { checkpointWhenIdle } from './idle-checkpoint'
import { watchStore, type StoreTrouble } from './store-watch'

/** The app and its store, out of service while the store takes nothing. */
export function serveApp(parts: {
  engine: Engine
  app: App
  settings: Settings
  clock: Clock
  log: Log
  onScreen: (screen: Screen) => void
  lost: (trouble: StoreTrouble) => void
}): Omit<Service, 'demoMessages'> {
  const { engine, app, settings, clock, log } = parts
  const { dispatcher } = app
  dispatcher.onScreen(parts.onScreen)
  const watch = watchStore({ ...parts, dispatcher })
  const checkpoints = checkpointWhenIdle({
    engine,
    clock,
    log,
    megabytes: settings.store.checkpointMegabytes,
    quiet: () => dispatcher.isFree()
  })
  const closeEngine = async (): Promise<void> => {
    const closed = await engine.close()
    if (!closed.ok) log.write('store.closed', { reason: describe(closed.failure) })
  }
  return {
    dispatcher,
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
