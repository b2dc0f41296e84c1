import { app, Menu, type Session, type WebContents } from 'electron'
import type { Denied } from './denials'
import { ORIGIN } from './origin'
import { keyGate, type OwnKeys } from './shortcuts'

/** Closes every door of a session that a page could open: requests, permissions, downloads. Deny by default. */
export function lockSession(session: Session, denied: Denied): void {
  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    denied('permission')
    answer(false)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    denied('permission')
    answer({})
  })
  session.on('will-download', (event) => {
    event.preventDefault()
    denied('download')
  })
  session.webRequest.onBeforeRequest((request, answer) => {
    const ours =
      request.url.startsWith(`${ORIGIN}/`) || (!app.isPackaged && request.url.startsWith('devtools:'))
    if (!ours) denied('request')
    answer({ cancel: !ours })
  })
  // files are no requests to the one above
  session.protocol.handle('file', () => {
    denied('request')
    return Response.error()
  })
}

/** Closes every door of a window: other pages, new windows, web views, shortcuts, size, zoom, calls to the network. */
export function lockWindow(contents: WebContents, denied: Denied, keys?: OwnKeys): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    denied('navigation')
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  // «preventDefault» here means: the page that asks to stay is not listened to
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => {
    denied('window')
    return { action: 'deny' }
  })
  const ownerOf = keyGate(keys)
  contents.on('before-input-event', (event, input) => {
    const owner = ownerOf(input)
    if (owner === 'page') return
    event.preventDefault()
    if (owner === 'nobody') denied('shortcut')
  })
  // a window manager that grants full screen undoes this, but only after it was so for a moment
  contents.on('content-bounds-updated', (event) => {
    event.preventDefault()
    denied('bounds')
  })
  contents.on('zoom-changed', () => contents.setZoomLevel(0))
  // a peer connection would speak UDP past every request handler
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  void contents.setVisualZoomLevelLimits(1, 1)
}

/** No menu, and with it none of its shortcuts. Must be called before a window is made. */
export function lockMenu(): void {
  Menu.setApplicationMenu(null)
}
