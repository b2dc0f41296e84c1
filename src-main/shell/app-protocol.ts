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
 */
export function serveApp(session: Session, folder: string, isolated: () => boolean): void {
  session.protocol.handle(SCHEME, (request) => answer(request, folder, isolated()))
}
