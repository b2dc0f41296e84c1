import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Certificate } from './certificate'

/** A message that the server took. */
export interface ReceivedMessage {
  /** Envelope sender and recipient. */
  from: string
  to: string
  messageId: string
  subject: string
  text: string
  html: string
  /** A header's value by its name in lower case; undefined when it is not there. */
  header(name: string): string | undefined
  raw: string
  /** Whether it came over TLS. */
  secure: boolean
  user: string | null
}

export interface SmtpServerUnderTest {
  readonly port: number
  /** In the order they were taken. */
  readonly messages: readonly ReceivedMessage[]
  /** Connections made so far. */
  readonly connections: number
  /** The messages to one mailbox. */
  to(mailbox: string): ReceivedMessage[]
  close(): Promise<void>
}

export interface SmtpServerUnderTestOptions {
  /** Without one, no encryption is offered. */
  certificate?: Certificate
  /** `starttls` offers it after EHLO, `tls` expects it from the first byte. */
  security?: 'starttls' | 'tls'
  /** The only account that may sign in; without one, signing in is not offered. */
  account?: { user: string; password: string }
}

/** A real SMTP server on the loopback interface that takes every message and keeps it. */
export async function startSmtpServer(
  options: SmtpServerUnderTestOptions = {}
): Promise<SmtpServerUnderTest> {
  const messages: ReceivedMessage[] = []
  let connections = 0
  const server = new SMTPServer({
    ...encryption(options),
    ...signIn(options),
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1
      done()
    },
    onData(stream, session, done) {
      buffer(stream)
        .then(async (raw) => {
          const { mailFrom, rcptTo } = session.envelope
          messages.push({
            ...read(raw, await PostalMime.parse(raw)),
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo[0]?.address ?? '',
            secure: session.secure,
            user: typeof session.user === 'string' ? session.user : null
          })
          done()
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error('unreadable')))
    }
  })
  // a client that breaks off the handshake or the line is the subject of tests, not an accident
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    messages,
    get connections() {
      return connections
    },
    to: (mailbox) => messages.filter((message) => message.to === mailbox),
    close: () => new Promise((closed) => server.close(closed))
  }
}

function encryption({ certificate, security = 'starttls' }: SmtpServerUnderTestOptions): SMTPServerOptions {
  return certificate ? { ...certificate, secure: security === 'tls' } : { hideSTARTTLS: true }
}

function signIn({ account }: SmtpServerUnderTestOptions): SMTPServerOptions {
  if (!account) return { authOptional: true, disabledCommands: ['AUTH'] }
  return {
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === account.user && password === account.password) done(null, { user: username })
      else done(new Error('Invalid credentials'))
    }
  }
}

function read(
  raw: Buffer,
  email: Email
): Pick<ReceivedMessage, 'messageId' | 'subject' | 'text' | 'html' | 'header' | 'raw'> {
  return {
    messageId: email.messageId ?? '',
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    header: (name) => email.headers.find(({ key }) => key === name)?.value,
    raw: raw.toString('utf8')
  }
}
