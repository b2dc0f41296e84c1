/** IPC channels of the demo inbox window. */
export const demoInboxChannels = { letters: 'demo-inbox:letters', came: 'demo-inbox:came' } as const
