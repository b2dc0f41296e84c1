import { protocol, type Session } from 'electron'
import { answer } from './app-files'
import { SCHEME } from './origin'

/** Must be called before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/**
 * Serves the built renderer, read only, from one folder and nowhere else.
 * @param isolated whether the page being loaded is to be kept apart from the one before it
 * @param fed a page has asked for a script, and may be slow while it reads it
 */
export function serveApp(session: Session, folder: string, isolated: () => boolean, fed: () => void): void {
  session.protocol.handle(SCHEME, (request) => {
    if (request.url.endsWith('.js')) fed()
    return answer(request, folder, isolated())
  })
}
