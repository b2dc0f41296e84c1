/** IPC channels of the demo inbox window. */
export const demoInboxChannels = { messages: 'demo-inbox:messages', came: 'demo-inbox:came' } as const
