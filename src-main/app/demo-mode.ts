import { settingsSchema, type Settings } from '../contract/settings'
import type { DemoMessage } from '../contract/demo-inbox'
import type { Clock } from '../domain/clock'
import { openDemoInbox } from '../messages/mail/demo-mail-server'

/** The loopback mail server of demo mode and settings that send to it. */
export interface Demo {
  settings: Settings
  messages(): DemoMessage[]
  close(): Promise<void>
}

/** Opens demo mode: never used when there is a configuration file. */
export async function openDemo(parts: { clock: Clock; messageCame: () => void }): Promise<Demo> {
  const inbox = await openDemoInbox({ clock: parts.clock })
  inbox.onMessage(parts.messageCame)
  return {
    settings: settingsSchema.parse({
      kiosk: { name: 'Ventanilla de demostración', office: 'Oficina de demostración' },
      mail: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'ventanilla@iess.example' },
      // the secrets of the demo's staff are on its card, and whoever plays has no authenticator at hand
      staff: { secondFactor: [] },
      // a newcomer on a Sunday evening plays the same case as on a Monday morning
      case: { limits: { officeOpens: 0, officeCloses: 24, officeDays: [0, 1, 2, 3, 4, 5, 6] } }
    }),
    messages: () => inbox.messages(),
    close: () => inbox.close()
  }
}
