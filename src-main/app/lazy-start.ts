import type { Input, Output } from '../contract/api'
import type { Greeting } from '../contract/greeting'
import type { MethodName } from '../contract/method-names'
import type { Screen } from '../contract/screen-views'
import { readGreeting } from '../platform/greeting-file'
import type { KioskParts, KioskService } from './kiosk-parts'
import { kioskInfo } from './kiosk-info'

/** The app is opened so long after the greeting (ms): its work must not hold up the painting of the welcome screen. */
const BREATH = 250

/** The kiosk, and what a page may greet with before it has asked for its first screen. */
export interface LazyStart extends KioskService {
  /** Null: the page has to ask, because there may be something else to say, or the greeting is not drawn in advance. */
  greeting(): Promise<Greeting | null> | null
}

type Load = () => Promise<{ openKiosk: (parts: KioskParts) => KioskService }>

/**
 * The kiosk from its first moment: whoever comes is greeted from the settings alone, while the app (its program, its
 * store, its post) is opened behind the greeting. The first touch waits for the app. An app that cannot serve takes
 * the greeting's place as soon as it is known. Demo mode and unusable settings have no greeting: the app speaks.
 * The settings' schemas are loaded at the first question only: the window does not wait for them.
 * @param load the program of the app; it is read from the disk only after the greeting
 */
export function startLazily(parts: KioskParts, load: Load = () => import('./kiosk')): LazyStart {
  let opening: Promise<KioskService> | null = null
  let opened: KioskService | null = null
  let closed = false

  async function open(): Promise<KioskService> {
    const { openKiosk } = await load()
    opened = openKiosk(parts)
    return opened
  }
  const app = (): Promise<KioskService> => (opening ??= open())

  /** Opens the app behind the greeting, and lets it speak where it has something else to say. */
  async function openBehind(): Promise<void> {
    if (opening || closed) return
    const screen = await (await app()).handle('show', {})
    if (screen.view.step !== 'welcome') parts.onScreen(screen)
  }

  /** The settings that say how to greet, as long as a greeting is all there is to say; else null. */
  const greetsBy = (): string | null => (opening ? null : parts.config)

  async function greet(): Promise<Screen | null> {
    const config = greetsBy()
    if (config === null) return null
    const { readSettings } = await import('../platform/settings-file')
    const read = await readSettings(config, parts.credentials)
    if ('problem' in read) return null
    parts.clock.after(BREATH, () => void openBehind())
    return {
      view: { step: 'welcome' },
      failure: null,
      now: parts.clock.now(),
      idleEndsAt: null,
      helpCalled: false,
      kiosk: kioskInfo(read.settings.kiosk, parts.version, null)
    }
  }

  return {
    async handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      const greeting = method === 'show' ? await greet() : null
      return greeting ? (greeting as Output<M>) : (await app()).handle(method, input)
    },
    greeting() {
      const config = greetsBy()
      return config === null ? null : readGreeting(config)
    },
    async wipe() {
      if (opening) await (await opening).wipe()
    },
    record: async (line) => (await app()).record(line),
    demoLetters: () => opened?.demoLetters() ?? [],
    pressed(key) {
      if (opened) return opened.pressed(key)
      void app().then((service) => service.pressed(key))
      return false
    },
    isClosed: () => closed || (opened?.isClosed() ?? false),
    async close() {
      if (opening) await (await opening).close()
      closed = true
    }
  }
}
