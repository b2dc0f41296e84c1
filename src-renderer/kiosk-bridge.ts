import type { Bridge } from '@contract/api'

declare global {
  interface Window {
    readonly ventanilla: Bridge
  }
}

/** The only door to main. Everything the screen knows and everything it can ask for goes through here. */
export const bridge = (): Bridge => window.ventanilla
