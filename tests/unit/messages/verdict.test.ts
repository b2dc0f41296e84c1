import { describe, expect, it } from 'vitest'
import { verdictOfError } from '../../../src-main/messages/mail/smtp-verdict'

const smtpError = (fields: Record<string, unknown>) => Object.assign(new Error('said by nodemailer'), fields)

describe('an error of the mail library', () => {
  it.each([
    [
      'a reply to the recipient',
      { code: 'EENVELOPE', command: 'RCPT TO', response: '550 5.1.1 no' },
      'refused'
    ],
    ['a reply to DATA', { code: 'EMESSAGE', command: 'DATA', response: '554 5.6.0 no' }, 'refused'],
    ['a reply to the sender', { code: 'EENVELOPE', command: 'MAIL FROM', response: '550 no' }, 'temporary'],
    ['a sender that cannot be written', { code: 'EENVELOPE', command: 'API' }, 'temporary'],
    ['a broken line', { code: 'ECONNECTION', command: 'CONN' }, 'temporary'],
    ['a name that does not resolve', { code: 'EDNS', command: 'CONN' }, 'temporary'],
    ['a time-out', { code: 'ETIMEDOUT', command: 'CONN' }, 'temporary'],
    ['half a reply', { code: 'EPROTOCOL', command: 'CONN', response: '55' }, 'temporary']
  ])('%s is a verdict', (_what, fields, kind) => {
    expect(verdictOfError(smtpError(fields), false).kind).toBe(kind)
  })

  it('keeps apart a failed handshake and a broken line', () => {
    const handshake = { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED', command: 'CONN' }
    expect(verdictOfError(smtpError(handshake), false)).toMatchObject({ answer: 'tls', trouble: 'tls' })
    const broken = { code: 'ESOCKET', originalCode: 'ECONNRESET', command: 'CONN' }
    expect(verdictOfError(smtpError(broken), false)).toMatchObject({ answer: 'no-connection' })
  })

  it('an answer is an answer even when the whole message was handed over; silence is not', () => {
    const busy = { code: 'ECONNECTION', command: 'CONN', response: '421 4.3.2 closing' }
    expect(verdictOfError(smtpError(busy), true).kind).toBe('temporary')
    expect(verdictOfError(smtpError({ code: 'ECONNECTION', command: 'CONN' }), true).kind).toBe('doubtful')
  })

  it.each([new TypeError('our mistake'), smtpError({ code: 'ESTREAM' }), 'not even an error'])(
    'what is none of the server’s doing is thrown on: %s',
    (error) => {
      expect(() => verdictOfError(error, false)).toThrow()
    }
  )
})
