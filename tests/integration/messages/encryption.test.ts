import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src-main/domain/clock'
import { makeCertificate, type Certificate } from '../../support/certificate'
import { openPostOffice, type PostOffice } from '../../support/smtp-post-office'
import { startSmtpServer, type SmtpServerUnderTest } from '../../support/smtp-server'

interface Case {
  /** What the mail server has. */
  certificate?: Certificate
  offers?: 'starttls' | 'tls'
  /** What the settings ask for. */
  security: 'starttls' | 'tls' | 'none'
  host?: string
  ca?: string
  account?: { user: string; password: string }
  password?: string
}

async function send(
  { certificate, offers = 'starttls', security, host = 'localhost', ca, account, password }: Case,
  check: (parts: { office: PostOffice; server: SmtpServerUnderTest; id: string }) => Promise<void>
) {
  const server = await startSmtpServer({
    ...(certificate ? { certificate, security: offers } : {}),
    ...(account ? { account } : {})
  })
  const signIn = account
    ? { user: account.user, password: password ?? account.password, passwordInClear: true }
    : {}
  const office = await openPostOffice({ host, port: server.port, security, ...signIn }, { ca: ca ?? null })
  try {
    const id = await office.post()
    await office.outboxWorker.quiet()
    await check({ office, server, id })
  } finally {
    await office.close()
    await server.close()
  }
}

const good = makeCertificate({ names: ['localhost'] })
const account = { user: 'kiosk', password: 'a password' }

describe('the way to the mail server is encrypted', () => {
  it.each(['starttls', 'tls'] as const)('with %s, and the account is told only inside', async (security) => {
    const offered = { certificate: good, ca: good.cert, offers: security, security, account }
    await send(offered, async ({ office, server, id }) => {
      expect(await office.state(id)).toMatchObject({ state: 'accepted' })
      expect(server.messages).toMatchObject([{ secure: true, user: 'kiosk' }])
    })
  })

  it.each<[string, Case]>([
    ['no certificate authority knows it', { certificate: good, security: 'starttls' }],
    ['no certificate authority knows it (tls)', { certificate: good, offers: 'tls', security: 'tls' }],
    [
      'it is another one than the authority vouches for',
      { certificate: makeCertificate({ names: ['localhost'] }), security: 'starttls', ca: good.cert }
    ],
    ...[makeCertificate({ names: ['mail.example'] })].map((other): [string, Case] => [
      'it is good for another host',
      { certificate: other, security: 'starttls', ca: other.cert }
    ]),
    ...[makeCertificate({ names: ['localhost'], notAfter: new Date(Date.now() - 1000) })].map(
      (old): [string, Case] => ['it has run out', { certificate: old, security: 'starttls', ca: old.cert }]
    ),
    ['the server offers no encryption', { security: 'starttls' }],
    ['the server speaks clear text where TLS is expected', { security: 'tls' }]
  ])('or nothing is said: %s', async (_why, wrong) => {
    await send({ ...wrong, ...(wrong.certificate ? { account } : {}) }, async ({ office, server, id }) => {
      expect(await office.state(id)).toMatchObject({ state: 'waiting', answer: 'tls', doubts: 0 })
      expect(office.troubles).toContainEqual({ kind: 'tls', messageId: id, answer: 'tls' })
      expect(office.movements).toEqual([{ messageId: id, delivery: 'delayed', reason: null }])
      await office.pass(MINUTE)
      expect(server.messages).toEqual([])
    })
  })

  it('unless the settings say none: then a certificate offered is not asked for', async () => {
    await send({ certificate: good, security: 'none' }, async ({ server }) => {
      expect(server.messages).toMatchObject([{ secure: false }])
    })
  })

  it('accepts a server by its address where the certificate names it', async () => {
    const byAddress = makeCertificate({ names: ['127.0.0.1'] })
    const host = '127.0.0.1'
    await send(
      { certificate: byAddress, ca: byAddress.cert, host, security: 'starttls' },
      async ({ server }) => {
        expect(server.messages).toMatchObject([{ secure: true }])
      }
    )
  })

  it('a wrong password is our own mistake: staff are told, the message stays', async () => {
    const wrong = {
      certificate: good,
      ca: good.cert,
      security: 'starttls',
      account,
      password: 'not it'
    } as const
    await send(wrong, async ({ office, server, id }) => {
      expect(await office.state(id)).toMatchObject({ state: 'waiting', answer: '535' })
      expect(office.troubles).toContainEqual({ kind: 'sign-in', messageId: id, answer: '535' })
      expect(server.messages).toEqual([])
    })
  })
})
