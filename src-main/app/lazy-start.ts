import type { Input, Output } from '../contract/api'
import type { AuditLine } from '../contract/audit-events'
import type { DemoMessage } from '../contract/demo-inbox'
import type { Greeting } from '../contract/greeting'
import type { MethodName } from '../contract/method-names'
import type { Screen } from '../contract/screen-views'
import type { PressedKey } from '../domain/voice'
import { readGreeting } from '../platform/greeting-file'
import type { Kiosk, KioskParts, Service } from './kiosk-parts'
import { kioskInfo } from './kiosk-info'

/** The app is opened so long after the greeting (ms): its work must not hold up the painting of the welcome screen. */
const BREATH = 250

/** The kiosk as the window sees it: it always answers, if only with what is wrong. */
export interface LazyStart {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** The window has started over: nothing of the last person may be shown. */
  wipe(): Promise<void>
  /** Writes a line of the kiosk itself to the record, where there is one. Waits until the app is open. */
  record(line: AuditLine): Promise<void>
  demoMessages(): DemoMessage[]
  /** A key went down. True: it is the voice's own and must not reach the page. */
  pressed(key: PressedKey): boolean
  isClosed(): boolean
  close(): Promise<void>
  /** Null: the page has to ask, because there may be something else to say, or the greeting is not drawn in advance. */
  greeting(): Promise<Greeting | null> | null
}

type Load = () => Promise<{ openKiosk: (parts: KioskParts) => Kiosk }>

/**
 * The kiosk from its first moment: whoever comes is greeted from the settings alone, while the app (its program, its
 * store, its post) is opened behind the greeting. The first touch waits for the app. An app that cannot serve takes
 * the greeting's place as soon as it is known. Demo mode and unusable settings have no greeting: the app speaks.
 * The settings' schemas are loaded at the first question only: the window does not wait for them.
 * @param load the program of the app; it is read from the disk only after the greeting
 */
export function startLazily(parts: KioskParts, load: Load = () => import('./kiosk')): LazyStart {
  let opening: Promise<Kiosk> | null = null
  let opened: Kiosk | null = null
  let closed = false

  async function open(): Promise<Kiosk> {
    const { openKiosk } = await load()
    opened = openKiosk(parts)
    return opened
  }
  const ready = async (): Promise<Service> => (await (opening ??= open())).service()

  /** Opens the app behind the greeting, and lets it speak where it has something else to say. */
  async function openBehind(): Promise<void> {
    if (opening || closed) return
    const screen = await (await ready()).dispatcher.handle('show', {})
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
      return greeting ? (greeting as Output<M>) : (await ready()).dispatcher.handle(method, input)
    },
    greeting() {
      const config = greetsBy()
      return config === null ? null : readGreeting(config)
    },
    async wipe() {
      if (opening) await (await ready()).dispatcher.wipe()
    },
    record: async (line) => (await ready()).record(line),
    demoMessages: () => opened?.present()?.demoMessages() ?? [],
    pressed(key) {
      const present = opened?.present()
      if (present) return present.dispatcher.pressed(key)
      // somebody was quicker than the app: they are not asked to press again
      void ready().then(({ dispatcher }) => dispatcher.pressed(key))
      return false
    },
    isClosed: () => closed,
    async close() {
      if (opening) await (await opening).close()
      closed = true
    }
  }
}
