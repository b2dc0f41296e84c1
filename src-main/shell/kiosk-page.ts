import type { WebContents } from 'electron'
import { turnOf, type Turn } from '../contract/turn-of-screen'
import type { Screen } from '../contract/screen-views'
import { KIOSK_PAGE } from './origin'
import type { Timer } from './timer'

/** The next page takes the last one's place within tenths of a second; after so long it never will. */
const SUCCESSION_MS = 2_000
/** A page that has not asked for its first screen after so long has not come up (a cold start takes 3 s at worst). */
const ARRIVAL_MS = 20_000

export interface KioskPageParts {
  contents: WebContents
  timer: Timer
  /** A page has come that nobody sent for: the visit must be wiped before it is answered. */
  unexpected: () => void
  /** Whose screen it is has changed. */
  turned: (turn: Turn) => void
  /** A fresh page has asked for its first screen; `after` a person's page, or after nobody's. */
  arrived: (after: 'person' | 'nobody') => void
}

/**
 * The page in the kiosk's window. Whenever the turn passes from one person to another, the page is thrown away with
 * everything typed in it, and the process it ran in with it; a fresh page asks for the next screen. What was painted
 * last stays until the fresh page paints, so that nothing flashes.
 */
export interface KioskPage {
  /** Loads a fresh page, in the place of whatever there is. */
  load(): void
  /** Whether the page being loaded is to be kept apart from the one before it: no process serves both kinds. */
  isApart(): boolean
  /** The page speaks. False: it is on its way out, and nobody answers it. */
  hears(): boolean
  /** A screen is about to go to the page. False: it is not for this one; the page that is on its way will ask for it. */
  admits(screen: Screen): boolean
  /** The page's process has ended. True: on purpose. */
  ended(): boolean
}

export function kioskPage({ contents, timer, unexpected, turned, arrived }: KioskPageParts): KioskPage {
  let state: 'coming' | 'there' | 'leaving' | 'stale' = 'coming'
  let turn: Turn = 'nobody'
  let after: 'person' | 'nobody' = 'nobody'
  // the first page takes the process that is already there: a page to be kept apart would have to start another
  let apart = true
  let sentFor = false
  let process = 0
  let stopWaiting = (): void => {}

  const crash = (): void => contents.forcefullyCrashRenderer()
  const orCrash = (ms: number): void => {
    stopWaiting()
    stopWaiting = timer.after(ms, crash)
  }
  const turnTo = (next: Turn): void => {
    if (next === turn) return
    turn = next
    turned(next)
  }
  const load = (): void => {
    apart = !apart
    sentFor = true
    orCrash(state === 'leaving' ? SUCCESSION_MS : ARRIVAL_MS)
    // a load that fails is reported by did-fail-load too
    contents.loadURL(KIOSK_PAGE).catch(() => undefined)
  }
  const come = (): void => {
    const last = process
    process = contents.getOSProcessId()
    if (!sentFor) unexpected()
    sentFor = false
    // about:blank asks nobody whether it may come
    if (contents.getURL() !== KIOSK_PAGE) return load()
    if (turn !== 'nobody') after = 'person'
    turnTo('nobody')
    const isOfLastPerson = after === 'person' && process === last
    state = isOfLastPerson ? 'stale' : 'coming'
    if (isOfLastPerson) crash()
    else orCrash(ARRIVAL_MS)
  }

  contents.on('did-navigate', come)
  return {
    load,
    isApart: () => apart,
    hears() {
      if (state === 'leaving' || state === 'stale') return false
      if (state === 'there') return true
      stopWaiting()
      state = 'there'
      arrived(after)
      after = 'nobody'
      return true
    },
    admits(screen) {
      if (state !== 'there') return false
      const next = turnOf(screen)
      const passes = turn !== 'nobody' && next !== turn
      if (passes) {
        state = 'leaving'
        load()
      } else turnTo(next)
      return !passes
    },
    ended() {
      const onPurpose = state === 'stale'
      stopWaiting()
      if (turn !== 'nobody') after = 'person'
      turnTo('nobody')
      state = 'coming'
      process = 0
      return onPurpose
    }
  }
}
