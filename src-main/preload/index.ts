import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, methodNames, pushChannel } from '../contract/method-names'

/**
 * The bridge: exactly the methods of the contract and one way to be told of a new screen. No generic send, no event
 * object, nothing of Electron reaches the page.
 */
const bridge: Record<string, unknown> = {
  onScreen(listener: (screen: unknown) => void) {
    const forward = (_event: unknown, screen: unknown): void => listener(screen)
    ipcRenderer.on(pushChannel, forward)
    return () => {
      ipcRenderer.removeListener(pushChannel, forward)
    }
  }
}
for (const name of methodNames)
  bridge[name] = (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input)

contextBridge.exposeInMainWorld('ventanilla', bridge)
