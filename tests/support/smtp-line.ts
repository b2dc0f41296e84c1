import { connect, createServer, type Server, type Socket } from 'node:net'
import { createConversation } from './smtp-line-conversation'
import type { LineFault, Moment } from './smtp-line-fault'

/** A line to a real SMTP server that fails on command. */
export interface SmtpLine {
  readonly port: number
  /** Lets the line fail at a moment: the next `times` times, or until it is mended. */
  fail(moment: Moment, fault: LineFault, times?: number): void
  mend(): void
  /** How often a fault has happened. */
  readonly faults: number
  /** Whether a letter is on its way, from the greetings of its line to the server's answer. */
  readonly isBusy: boolean
  /** Nobody answers at this port any more, until `up`. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

/** Below the range of ports that the system hands out, so that a port given up for a while stays free. */
const randomPort = () => 20_000 + Math.floor(Math.random() * 10_000)

/** Draws a line in front of the SMTP server at `serverPort`. It understands clear text only: TLS is tested without it. */
export async function drawSmtpLine(serverPort: number): Promise<SmtpLine> {
  const faults = new Map<Moment, { fault: LineFault; times: number }>()
  const sockets = new Set<Socket>()
  /** Clients with a letter on its way. */
  const carrying = new Set<Socket>()
  let happened = 0
  let server: Server | null = null
  let port = randomPort()

  function next(moment: Moment): LineFault | null {
    const due = faults.get(moment)
    if (!due || due.times === 0) return null
    due.times -= 1
    happened += 1
    return due.fault
  }

  function answer(client: Socket): void {
    sockets.add(client)
    client.on('close', () => sockets.delete(client))
    client.on('error', () => {})
    const fault = next('CONNECT')
    if (fault === 'cut') return void client.destroy()
    if (fault === 'stall') return
    if (typeof fault === 'object' && fault) return void client.end(`${fault.reply}\r\n`)
    const mailServer = connect(serverPort, '127.0.0.1')
    sockets.add(mailServer)
    mailServer.on('close', () => sockets.delete(mailServer))
    const busy = (isBusy: boolean): void => void (isBusy ? carrying.add(client) : carrying.delete(client))
    createConversation(client, mailServer, { next, busy })
  }

  async function up(): Promise<void> {
    for (;;) {
      const opening = createServer(answer)
      const listening = await new Promise<boolean>((done) => {
        opening.once('error', () => done(false))
        opening.listen(port, '127.0.0.1', () => done(true))
      })
      server = opening
      if (listening) return
      port = randomPort()
    }
  }

  async function down(): Promise<void> {
    const closing = server
    server = null
    for (const socket of sockets) socket.destroy()
    if (closing) await new Promise((closed) => closing.close(closed))
  }

  await up()
  return {
    get port() {
      return port
    },
    get faults() {
      return happened
    },
    get isBusy() {
      return carrying.size > 0
    },
    fail: (moment, fault, times = Infinity) => void faults.set(moment, { fault, times }),
    mend: () => faults.clear(),
    down,
    up,
    close: down
  }
}
