import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { openDemoInbox, type DemoInbox } from '../../../src-main/messages/mail/demo-mail-server'
import { openPostOffice, codeMessage, type PostOffice } from '../../support/smtp-post-office'
import { A_MORNING, testClock } from '../../support/test-clock'

async function inDemo(test: (parts: { inbox: DemoInbox; office: PostOffice }) => Promise<void>) {
  const inbox = await openDemoInbox({ clock: testClock() })
  const office = await openPostOffice({ port: inbox.port })
  try {
    await test({ inbox, office })
  } finally {
    await office.close()
    await inbox.close()
  }
}

/** Whether somebody answers at this address. */
const answers = (host: string, port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** Says these lines to an SMTP server, each when the one before was answered, then hangs up. */
const hangUpAfter = (port: number, lines: string[]) =>
  new Promise<void>((done) => {
    const left = [...lines]
    const socket = connect({ host: '127.0.0.1', port })
    socket.on('data', () => {
      const line = left.shift()
      if (line !== undefined) socket.write(line, () => left.length === 0 && socket.destroy())
    })
    socket.once('close', () => done())
  })

describe('the demo inbox', () => {
  it('outlives a sender that hangs up in the middle of a message', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    try {
      await inDemo(async ({ inbox, office }) => {
        await hangUpAfter(inbox.port, [
          'EHLO kiosk\r\n',
          'MAIL FROM:<a@iess.example>\r\n',
          'RCPT TO:<b@correo.example>\r\n',
          'DATA\r\n',
          'Subject: half a message\r\n'
        ])
        await office.post()
        await office.outboxWorker.quiet()
        expect(inbox.messages()).toHaveLength(1)
      })
    } finally {
      process.off('unhandledRejection', note)
    }
    expect(unhandled).toEqual([])
  })

  it('shows the message as the outboxWorker sent it, through a real SMTP conversation', async () => {
    await inDemo(async ({ inbox, office }) => {
      const came: string[] = []
      const stop = inbox.onMessage(({ subject }) => came.push(subject))
      await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      expect(inbox.messages()).toEqual([
        {
          id: '1',
          to: 'maria@correo.example',
          subject: 'Ventanilla IESS: el código que usted pidió',
          text: expect.stringContaining('482 915') as string,
          receivedAt: A_MORNING
        }
      ])
      stop()
      await office.post()
      await office.outboxWorker.quiet()
      expect(came).toEqual(['Ventanilla IESS: el código que usted pidió'])
      expect(inbox.messages().map(({ id }) => id)).toEqual(['2', '1'])
    })
  })

  it('keeps the last fifty messages', async () => {
    await inDemo(async ({ inbox, office }) => {
      for (let number = 1; number <= 53; number += 1)
        await office.post({ recipient: `member${number}@correo.example` })
      await office.outboxWorker.quiet()
      const kept = inbox.messages()
      expect(kept).toHaveLength(50)
      expect(kept[0]?.id).toBe('53')
      expect(kept.at(-1)?.id).toBe('4')
    })
  })

  it('answers on the loopback interface only', async () => {
    const inbox = await openDemoInbox({ clock: testClock() })
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    expect(await answers('127.0.0.1', inbox.port)).toBe(true)
    for (const { address } of outside) expect(await answers(address, inbox.port)).toBe(false)
    // every loopback address but the one it listens on stays closed too
    expect(await answers('127.0.0.2', inbox.port)).toBe(false)
    await inbox.close()
    expect(await answers('127.0.0.1', inbox.port)).toBe(false)
  })
})
