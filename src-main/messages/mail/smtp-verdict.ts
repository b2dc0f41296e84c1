import {
  judgeAnswer,
  judgeSilence,
  parseAnswer,
  type SmtpStage,
  type Verdict
} from '../../domain/messages/smtp-answer'

/** What nodemailer attaches to the errors it hands out; see its `NodemailerError`. */
interface SmtpError extends Error {
  code?: string
  command?: string
  response?: string
  /** The system's code, where nodemailer put its own in its place. */
  originalCode?: string
}

/** Errors that tell of the server, the line or the address. Any other one is a mistake of ours and is thrown on. */
const EXPECTED = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EENVELOPE',
  'EMESSAGE',
  'EABORT',
  'EAUTH',
  'ENOAUTH'
])

/** OpenSSL's and Node's names for a handshake or a certificate that went wrong. */
const TLS_CODES =
  /^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/

function stageOf({ code, command = '' }: SmtpError): SmtpStage {
  if (code === 'EAUTH' || command.startsWith('AUTH')) return 'sign-in'
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'RCPT TO') return 'recipient'
  return command === 'DATA' ? 'message' : 'connection'
}

/**
 * What an error of nodemailer means for the message. `handedOver`: the end of the message may have reached the server.
 * Throws an error that is none of the server's doing.
 */
export function verdictOfError(error: unknown, handedOver: boolean): Verdict {
  if (!(error instanceof Error)) throw error
  const { code, command, response, originalCode }: SmtpError = error
  if (!code || !EXPECTED.has(code)) throw error
  if (code === 'ETLS' || TLS_CODES.test(originalCode ?? '')) return judgeSilence('tls', handedOver)
  const answered = response ? parseAnswer(response) : null
  if (answered) return judgeAnswer(stageOf(error), answered)
  // the recipient was looked at before: it is our own envelope sender that cannot be written
  if (code === 'EENVELOPE' && command === 'API')
    return { kind: 'temporary', full: false, answer: 'sender', trouble: 'sender' }
  return judgeSilence(code === 'ETIMEDOUT' || code === 'EABORT' ? 'time-out' : 'no-connection', handedOver)
}
