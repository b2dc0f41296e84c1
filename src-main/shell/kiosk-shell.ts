import { app, session, type Session } from 'electron'
import { join } from 'node:path'
import type { Greeting } from '../contract/greeting'
import type { Screen } from '../contract/screen-views'
import { serveApp } from './app-protocol'
import { foldDenials, type Denied } from './denials'
import { forgetOutside, turnOverMessages } from './forget'
import type { Incident } from './incidents'
import { answerContract, pushScreen, type Answerer } from './ipc'
import { kioskPage } from './kiosk-page'
import { lockSession, lockWindow } from './lockdown'
import type { OwnKeys } from './shortcuts'
import { startAnew, stay, type Closing } from './staying'
import type { Timer } from './timer'
import { watchPage } from './watchdog'
import { makeKioskWindow } from './window'

/** The rinsing of the memory waits so long, to be out of the way of the welcome screen's first touch. */
const REST_MS = 1_000

export interface ShellParts {
  /** The built program: `main`, `preload` and `renderer` lie in it. */
  folder: string
  windowSize: { width: number; height: number } | null
  /** Whoever started the program starts it again when it ends. */
  supervised: boolean
  timer: Timer
  /** How long a process has waited for a processor since it began, in ms. */
  starved: (pid: number) => number
  tell: (incident: Incident) => void
  /** Overwrites what a visit has left in the memory of this process. */
  collect: () => void
}

/** Whoever stands behind the window. */
export interface Behind extends Answerer, Closing {
  /** A key went down. True: it is the kiosk's own. */
  pressed: OwnKeys
  /** What a page that is loaded now may greet with before it has asked; null: it has to ask. */
  greeting(): Promise<Greeting | null> | null
  /** Wipes whatever visit there is. */
  wipe(): Promise<void>
}

export interface KioskShell {
  session: Session
  denied: Denied
  preload: (name: string) => string
  push: (screen: Screen) => void
  /** Staff have closed the kiosk, or have it start anew. */
  end: (how: 'close' | 'restart') => void
  /** Opens the window's page; from now on the kiosk is open. */
  open: (behind: Behind) => void
}

/** The kiosk itself: one window that shows one page, and is always there. */
export function kioskShell(parts: ShellParts): KioskShell {
  const { folder, windowSize, supervised, timer, starved, tell, collect } = parts
  const denied = foldDenials((denial, times) => tell({ what: 'denied', denial, times }), timer)
  // in memory only: a page leaves nothing on the disk
  const ours = session.fromPartition('kiosk', { cache: false })
  for (const each of [ours, session.defaultSession]) lockSession(each, denied)
  const preload = (name: string): string => join(folder, 'preload', `${name}.js`)
  let behind: Behind | null = null
  const window = makeKioskWindow({
    session: ours,
    preload: preload('index'),
    size: windowSize,
    devTools: !app.isPackaged
  })
  lockWindow(window.webContents, denied, (key) => behind?.pressed(key) ?? false)
  const speaker = () => (window.isDestroyed() ? null : window.webContents)

  const forget = async (): Promise<void> => {
    await forgetOutside(ours)
    collect()
    if (!window.isDestroyed()) await turnOverMessages(window.webContents)
  }

  const page = kioskPage({
    contents: window.webContents,
    timer,
    unexpected: () => void behind?.wipe(),
    turned: (turn) => window.setContentProtection(turn !== 'nobody'),
    arrived: (after) => {
      if (after === 'person') timer.after(REST_MS, () => void forget())
    }
  })
  const watch = watchPage({
    window,
    page,
    timer,
    starved,
    lost: (loss) => {
      tell({ what: 'lost', ...loss })
      void behind?.wipe()
    },
    relaunch: () => {
      if (!supervised) app.relaunch()
      app.exit(1)
    }
  })
  serveApp(ours, {
    folder: join(folder, 'renderer'),
    greeting: () => behind?.greeting() ?? null,
    isolated: page.isApart,
    fed: watch.fed
  })
  app.on('child-process-gone', (_event, { type, reason }) => tell({ what: 'ended', child: type, reason }))
  app.on('second-instance', () => {
    denied('second start')
    window.show()
    window.focus()
  })

  return {
    session: ours,
    denied,
    preload,
    push: (screen) => pushScreen(speaker, page, screen),
    end(how) {
      if (how === 'close') app.quit()
      else if (behind) startAnew(behind, supervised)
    },
    open(service) {
      behind = service
      answerContract(service, {
        speaker,
        page,
        refused: (method, why) => tell({ what: 'refused', method, why })
      })
      stay(window, denied, service)
      page.load()
    }
  }
}
