import { contextBridge, ipcRenderer } from 'electron'
import type { DemoInboxBridge } from '../contract/demo-inbox'
import { demoInboxChannels } from '../contract/demo-inbox-channels'

/** The bridge of the demo inbox window: reading messages, nothing else. */
const bridge: DemoInboxBridge = {
  messages: () => ipcRenderer.invoke(demoInboxChannels.messages),
  onMessage(listener) {
    const forward = (): void => listener()
    ipcRenderer.on(demoInboxChannels.came, forward)
    return () => {
      ipcRenderer.removeListener(demoInboxChannels.came, forward)
    }
  }
}
contextBridge.exposeInMainWorld('demoInbox', bridge)
