import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { WindowName } from './messages'

/** A page that speaks to the program by the built preload script. */
export interface BridgedPage {
  /** Something that main sends by itself, on a channel of the preload's. */
  push(channel: string, value: unknown): Promise<void>
}

/** How the page sends; under this name the preload's listeners are kept beside it. */
const CALL = 'ventanillaCalls'
const HEAR = 'ventanillaHears'

const PRELOADS: Record<WindowName, string> = { kiosk: 'index', inbox: 'demo-inbox' }

/**
 * Lets the built preload script run in the page before anything else, with Electron's two parts that it asks for over
 * Playwright's own door into the page: the Content-Security-Policy lets the page speak to nobody.
 */
export async function bridge(
  page: Page,
  window: WindowName,
  call: (message: { top: boolean; channel: string; input: unknown }) => Promise<unknown>
): Promise<BridgedPage> {
  await page.exposeBinding(CALL, ({ frame }, channel: string, input: unknown) =>
    call({ top: frame === page.mainFrame(), channel, input })
  )
  const preload = readFileSync(resolve(`out/preload/${PRELOADS[window]}.js`), 'utf8')
  await page.addInitScript(`(() => {
    const listeners = new Map()
    Object.defineProperty(window, '${HEAR}', {
      value: (channel, value) => { for (const each of [...(listeners.get(channel) ?? [])]) each({}, value) }
    })
    const ipcRenderer = {
      invoke: (channel, input) => window['${CALL}'](channel, input),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        void listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener))
    }
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) })
    }
    const require = () => ({ contextBridge, ipcRenderer })
    ;((exports) => {
${preload}
    })({})
  })()`)
  return {
    push: (channel, value) =>
      page
        .evaluate(
          ([name, channel, value]) =>
            (window as unknown as Record<string, (channel: string, value: unknown) => void>)[name]?.(
              channel,
              value
            ),
          [HEAR, channel, value] as const
        )
        // a page that goes away meanwhile is told nothing more
        .catch(() => undefined)
  }
}
