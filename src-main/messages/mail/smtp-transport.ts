import { createTransport } from 'nodemailer'
import type { Settings } from '../../contract/settings'
import { SECOND, type Clock, type Instant } from '../../domain/clock'
import { judgeSilence, parseAnswer, spellAnswer, type Verdict } from '../../domain/messages/smtp-answer'
import { domainOf, envelopeSender, isOneMailbox, messageIdOf } from './envelope'
import { watchHandover } from '../handover'
import type { RenderedMessage } from '../templates/render'
import { PATIENCE_AFTER_DOT, PAUSE_BEFORE_DOT, startTry, type TryClock } from './try-clock'
import { verdictOfError } from './smtp-verdict'

type MailSettings = Settings['mail']

/** A rendered message with its envelope. */
export interface OutgoingMessage extends RenderedMessage {
  id: string
  recipient: string
  postedAt: Instant
}

/** The way out of the app. */
export interface Transport {
  /** Hands one message over. Whatever the server says or does is a verdict; only a bug rejects. */
  send(message: OutgoingMessage): Promise<Verdict>
  /** Whether the server takes a connection, encrypted as the settings say, and the sign-in. Sends nothing. */
  works(): Promise<boolean>
  /** The longest a `send` can take, in milliseconds. */
  longestSend: number
  /** Breaks off what is still on its way and hangs up. */
  close(): void
}

/** An idle line is given back after this; a second code is asked for within about a minute or never. */
const IDLE_LINE = 90 * SECOND
/** Messages on their way at the same time. */
export const LINES = 3

/** What cannot be an address is not given to a server to make sense of. */
const NO_MAILBOX: Verdict = { kind: 'refused', reason: 'other', answer: 'address', trouble: null }

/** So that no machine answers a machine (RFC 3834 §5; the second one is Microsoft's). Bounces stay wanted. */
const AUTOMATIC = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply'
}

function poolOptions(mail: MailSettings, ca: string | null) {
  const conversation = mail.timeoutSeconds * SECOND
  return {
    pool: true as const,
    host: mail.host,
    port: mail.port,
    secure: mail.security === 'tls',
    requireTLS: mail.security === 'starttls',
    ignoreTLS: mail.security === 'none',
    tls: { minVersion: 'TLSv1.2' as const, ...(ca === null ? {} : { ca }) },
    ...(mail.user === null ? {} : { auth: { user: mail.user, pass: mail.password ?? '' } }),
    name: domainOf(mail.from),
    maxConnections: LINES,
    // A line that the server hung up while it was idle is replaced without counting as a try: nothing was said on it.
    maxRequeues: 1,
    idleTimeout: IDLE_LINE,
    // The clock handed in ends a try (`startTry`); these only clean up behind it.
    connectionTimeout: conversation,
    greetingTimeout: conversation,
    dnsTimeout: conversation,
    socketTimeout: conversation + PATIENCE_AFTER_DOT,
    maxResponseSize: 64 * 1024,
    disableFileAccess: true,
    disableUrlAccess: true
  }
}

function messageOf(message: OutgoingMessage, mail: MailSettings) {
  return {
    messageId: messageIdOf(message.id, mail),
    // the moment of posting, so that every copy carries the same date
    date: new Date(message.postedAt),
    from: { name: mail.fromName, address: mail.from },
    to: { name: '', address: message.recipient },
    envelope: { from: envelopeSender(message.id, mail), to: message.recipient },
    headers: { ...AUTOMATIC, 'Content-Language': message.language },
    xMailer: false as const,
    textEncoding: 'quoted-printable' as const,
    subject: message.subject,
    text: message.text,
    html: message.html
  }
}

/**
 * Mail over SMTP as the settings say: encrypted and with a checked certificate unless `security` is `none`. `ca`: the
 * text of the certificate authority's PEM file, or null for the public ones. A conversation up to the message's last byte
 * may take `timeoutSeconds`, then the server has ten minutes to answer.
 */
export function smtpTransport(mail: MailSettings, ca: string | null, clock: Clock): Transport {
  const limit = mail.timeoutSeconds * SECOND
  const pool = createTransport(poolOptions(mail, ca))
  const underWay = new Map<string, TryClock>()
  let closed = false
  pool.use('stream', ({ message: mime, data }, done) => {
    const time = underWay.get(data.messageId ?? '')
    if (time) mime.processFunc((body) => watchHandover(body, time.beforeDot))
    done()
  })

  async function send(message: OutgoingMessage): Promise<Verdict> {
    if (!isOneMailbox(message.recipient)) return NO_MAILBOX
    const outgoing = messageOf(message, mail)
    const time = startTry(clock, limit)
    underWay.set(outgoing.messageId, time)
    try {
      const { response } = await pool.sendMail({ ...outgoing, signal: time.signal })
      const answered = parseAnswer(response)
      return { kind: 'accepted', answer: answered ? spellAnswer(answered) : '250' }
    } catch (error) {
      // messages that were queued when the pool was closed fail with an error that has no code
      if (closed) return judgeSilence('no-connection', time.handedOver())
      return verdictOfError(error, time.handedOver())
    } finally {
      time.stop()
      underWay.delete(outgoing.messageId)
    }
  }

  return {
    send,
    works: () =>
      pool.verify().then(
        () => true,
        () => false
      ),
    longestSend: limit + PAUSE_BEFORE_DOT + PATIENCE_AFTER_DOT,
    close() {
      closed = true
      pool.close({ force: true })
    }
  }
}
