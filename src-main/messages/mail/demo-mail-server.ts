import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { DemoMessage } from '../../contract/demo-inbox'
import type { Clock } from '../../domain/clock'
import { listeners } from '../../domain/listeners'

/** The mail server of demo mode. */
export interface DemoInbox {
  readonly port: number
  /** Newest first. */
  messages(): DemoMessage[]
  /** Tells of every message that came. The answer stops it. */
  onMessage(listener: (message: DemoMessage) => void): () => void
  close(): Promise<void>
}

/** Messages kept; older ones are forgotten. They are only ever in memory. */
const KEPT = 50
/** Our messages are about 10 kB; nothing larger is ours. */
const LARGEST = 256 * 1024
/** For a message that did not come whole: an outbox tries it again. */
const TRY_AGAIN = Object.assign(new Error('not taken'), { responseCode: 451 })

/**
 * A real SMTP server whose messages can be read on the screen, so that demo mode takes the whole way of a message. It
 * listens on the loopback interface only, on a port of the system's choice, and only while the demo runs.
 */
export async function openDemoInbox({ clock }: { clock: Clock }): Promise<DemoInbox> {
  const arrived = listeners<DemoMessage>()
  const messages: DemoMessage[] = []
  let count = 0

  /** Takes a message in; the answer is why not, or null. */
  async function take(stream: SMTPServerDataStream, to: string): Promise<Error | null> {
    const raw = await buffer(stream)
    if (stream.sizeExceeded) return Object.assign(new Error('too large'), { responseCode: 552 })
    const { subject = '', text = '' } = await PostalMime.parse(raw)
    count += 1
    const message = { id: String(count), to, subject, text, receivedAt: clock.now() }
    messages.unshift(message)
    messages.length = Math.min(messages.length, KEPT)
    arrived.tell(message)
    return null
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    closeTimeout: 500,
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address).join(', ')
      // whoever hangs up in the middle of a message has sent none
      void take(stream, to)
        .catch(() => TRY_AGAIN)
        .then(done)
    }
  })
  // who hangs up on a demo has done nothing that anybody need know of
  server.on('error', () => {})
  await new Promise<void>((listening, refused) => {
    server.server.once('error', refused)
    server.listen(0, '127.0.0.1', listening)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    messages: () => [...messages],
    onMessage: arrived.add,
    close: () => new Promise((closed) => server.close(closed))
  }
}
