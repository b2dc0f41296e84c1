import { EventEmitter } from 'node:events'

/*
 * What the shell's own doors for messages and files (src-main/shell/ipc.ts, app-protocol.ts, main-crash.ts) ask of
 * Electron, over plain Node: the program of program.ts is bundled with this file in Electron's place, so that the
 * contract is parsed, and the page served, by the code that ships. Nothing of Electron's own is proved by it.
 */

/** A message's event, as far as a listener looks at it. Without a sender: not from the kiosk's window. */
export interface MessageEvent {
  sender: unknown
  senderFrame: { url: string } | null
}
type Listener = (event: MessageEvent, input: unknown) => unknown

const listeners = new Map<string, Listener>()

/** Whoever answers on a channel. */
export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    if (listeners.has(channel)) throw new Error(`${channel} has somebody who answers already`)
    listeners.set(channel, listener)
  }
}

/** Hands a message to whoever answers on its channel. */
export async function dispatch(channel: string, event: MessageEvent, input: unknown): Promise<unknown> {
  const listener = listeners.get(channel)
  if (!listener) throw new Error(`nobody answers on ${channel}`)
  return listener(event, input)
}

/** The program itself, as far as its end goes. */
export const app = { exit: (code: number): never => process.exit(code) }

type Serve = (request: { method: string; url: string }) => Promise<Response>

/** A session that keeps who serves its scheme; it has no other door. */
export class ServedSession {
  serve: Serve = () => Promise.resolve(Response.error())
  readonly protocol = {
    handle: (_scheme: string, serve: Serve): void => {
      this.serve = serve
    }
  }
}

/** Only asked for by what declares the scheme to Electron, which the program does not call. */
export const protocol = {}

export interface WindowPorts {
  load: () => void
  crash: () => void
  push: (channel: string, value: unknown) => void
}

/** The contents of a window whose page another process drives. */
export class PageElsewhere extends EventEmitter {
  readonly mainFrame = { url: '' }
  private pages = 0

  constructor(private readonly ports: WindowPorts) {
    super()
  }
  /** Another page stands in the window. */
  navigated(url: string): void {
    this.mainFrame.url = url
    this.pages++
    this.emit('did-navigate')
  }
  loadURL(): Promise<void> {
    this.ports.load()
    return Promise.resolve()
  }
  getURL(): string {
    return this.mainFrame.url
  }
  /** Which process draws a page is Chromium's own affair here and not known: each page counts as of its own. */
  getOSProcessId(): number {
    return this.pages
  }
  forcefullyCrashRenderer(): void {
    this.ports.crash()
  }
  isDestroyed(): boolean {
    return false
  }
  send(channel: string, value: unknown): void {
    this.ports.push(channel, value)
  }
}
