import type { DemoInboxBridge } from '@contract/demo-inbox'

declare global {
  interface Window {
    readonly demoInbox: DemoInboxBridge
  }
}

/** The only door of the demo inbox window: the messages, and when one comes. */
export const demoInbox = (): DemoInboxBridge => window.demoInbox
