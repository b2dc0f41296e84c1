import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src-main/domain/messages/message'
import { MINUTE } from '../../../src-main/domain/clock'
import { onMailRoute } from '../../support/smtp-mail-route'
import { codeMessage } from '../../support/smtp-post-office'
import type { ReceivedMessage } from '../../support/smtp-server'
import { A_MORNING } from '../../support/test-clock'

async function receive(message: Partial<Message>, mail: Record<string, unknown> = {}) {
  let received: ReceivedMessage | undefined
  let id = ''
  await onMailRoute(
    async ({ office, server }) => {
      id = await office.post(message)
      await office.outboxWorker.quiet()
      received = server.messages[0]
    },
    { mail }
  )
  if (!received) throw new Error('no message came')
  return { id, received }
}

describe('a message as it arrives', () => {
  it('says that a machine wrote it, so that no machine answers', async () => {
    const { received } = await receive({})
    expect(received.header('auto-submitted')).toBe('auto-generated')
    expect(received.header('x-auto-response-suppress')).toBe('DR, RN, NRN, OOF, AutoReply')
    expect(received.header('x-mailer')).toBeUndefined()
  })

  it('is dated when it was posted, not when it was sent', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('CONNECT', { reply: '421 4.3.2 busy' }, 1)
      await office.post()
      await office.pass(5 * MINUTE)
      expect(new Date(server.messages[0]?.header('date') ?? '').getTime()).toBe(A_MORNING)
    })
  })

  it('carries its id in Message-ID and, where the settings ask for it, in the envelope sender', async () => {
    const plain = await receive({})
    expect(plain.received.messageId).toBe(`<${plain.id}@iess.example>`)
    expect(plain.received.from).toBe('ventanilla@iess.example')
    const bounce = await receive({}, { envelopeFrom: 'bounces+{id}@iess.example' })
    expect(bounce.received.from).toBe(`bounces+${bounce.id}@iess.example`)
    expect(bounce.received.header('from')).toContain('<ventanilla@iess.example>')
  })

  it('is text and HTML in the language of the reader; in Spanish for Kichwa', async () => {
    const english = await receive({ ...codeMessage(A_MORNING), locale: 'en' })
    expect(english.received.header('content-language')).toBe('en')
    expect(english.received.subject).toBe('Ventanilla IESS: the code you asked for')
    const kichwa = await receive({ ...codeMessage(A_MORNING), locale: 'qu' })
    expect(kichwa.received.header('content-language')).toBe('es')
    for (const part of [kichwa.received.text, kichwa.received.html]) expect(part).toContain('482 915')
  })

  it('reaches a mailbox with messages beyond ASCII in its domain', async () => {
    const { received } = await receive({ recipient: 'maria@correo-ñandú.example' })
    expect(received.to).toContain('maria@correo-')
  })

  it.each([
    'a@correo.example>\r\nRCPT TO:<b@correo.example',
    'a@correo.example, b@correo.example',
    '"a" <b@correo.example>',
    'b@correo.example (a@correo.example)',
    'nobody'
  ])('goes to nobody else when its address is none: %j', async (recipient) => {
    await onMailRoute(async ({ office, server }) => {
      const id = await office.post({ recipient })
      await office.pass(MINUTE)
      expect(server.messages).toEqual([])
      expect(await office.state(id)).toMatchObject({ state: 'refused', answer: 'address' })
      expect(office.movements).toEqual([{ messageId: id, delivery: 'refused', reason: 'other' }])
    })
  })

  it('over one line as long as the line holds', async () => {
    await onMailRoute(async ({ office, server }) => {
      for (let number = 0; number < 4; number += 1) {
        await office.post()
        await office.outboxWorker.quiet()
      }
      expect(server.messages).toHaveLength(4)
      expect(server.connections).toBe(1)
    })
  })
})
