import { protocol, type Session } from 'electron'
import type { Greeting } from '../contract/greeting'
import { answer, answerGreeting } from './app-files'
import { KIOSK_PAGE, ORIGIN, SCHEME } from './origin'

/** The page with the greeting drawn in it, made by the build (resources/toolchain/greeting-page.ts). */
const GREETING_PAGE = `${ORIGIN}/greeting.html`
/** What that page is filled in with. */
const GREETING = `${ORIGIN}/greeting.js`

/** Must be called before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

export interface Served {
  /** The built renderer. */
  folder: string
  /**
   * What a page that is loaded now may greet with before it has asked for its first screen; null: it has to ask.
   * The page is served meanwhile.
   */
  greeting: () => Promise<Greeting | null> | null
  /** Whether the page being loaded is to be kept apart from the one before it. */
  isolated: () => boolean
  /** A page has asked for a script, and may be slow while it reads it. */
  fed: () => void
}

/** Serves the built renderer, read only, from one folder and nowhere else. */
export function serveApp(session: Session, { folder, greeting, isolated, fed }: Served): void {
  let coming: ReturnType<Served['greeting']> = null

  function page(method: string): Response {
    coming = greeting()
    const drawn = coming && answer({ method, url: GREETING_PAGE }, folder, isolated())
    // a build for `npm run dev` has drawn none
    return drawn?.ok ? drawn : answer({ method, url: KIOSK_PAGE }, folder, isolated())
  }
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    if (url.endsWith('.js')) fed()
    if (url === KIOSK_PAGE) return page(method)
    if (url === GREETING && method === 'GET') return answerGreeting(await coming, isolated())
    return answer({ method, url }, folder, isolated())
  })
}
