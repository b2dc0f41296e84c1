import { describe, expect, it, vi } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../../src-main/domain/clock'
import { cancelMessage } from '../../../src-main/store/message-outbox'
import { onMailRoute } from '../../support/smtp-mail-route'
import { codeMessage } from '../../support/smtp-post-office'
import { anything } from '../../support/anything'

/** Real work on sockets and files, however slow the machine. */
const soon = { timeout: 30_000 }

describe('the outboxWorker', () => {
  it('carries a message as soon as it is committed, and the store forgets what it said', async () => {
    await onMailRoute(async ({ office, server }) => {
      const id = await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      expect(server.to('maria@correo.example')).toHaveLength(1)
      expect(office.movements).toEqual([{ messageId: id, delivery: 'accepted', reason: null }])
      expect(await office.state(id)).toMatchObject({ state: 'accepted', answer: '250', attempts: 1 })
      const rows = await office.store.read.selectFrom('message').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('482915')
    })
  })

  it('tells of a refusal with its reason, and never tries again', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('RCPT', {
        reply: '550-5.1.1 The account maria@correo.example does not exist.\r\n550 5.1.1 Sorry'
      })
      const id = await office.post(codeMessage(office.clock.now()))
      await office.pass(HOUR)
      expect(office.movements).toEqual([{ messageId: id, delivery: 'refused', reason: 'unknown' }])
      // the server's words name the mailbox; only its codes are kept
      expect(await office.state(id)).toMatchObject({ state: 'refused', answer: '550 5.1.1', attempts: 1 })
      expect(server.messages).toEqual([])
    })
  })

  it('tells whoever waits for a code that the mailbox is full, and keeps trying with a notice', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('RCPT', { reply: '452 4.2.2 over quota' }, 2)
      const code = await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      const notice = await office.post()
      await office.outboxWorker.quiet()
      expect(office.movements).toEqual([
        { messageId: code, delivery: 'refused', reason: 'full' },
        { messageId: notice, delivery: 'delayed', reason: null }
      ])
      await office.pass(2 * MINUTE)
      expect(server.messages.map(({ messageId }) => messageId)).toEqual([`<${notice}@iess.example>`])
    })
  })

  it('sends first what somebody waits for', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      for (let number = 0; number < 6; number += 1)
        await office.post({ recipient: `notice${number}@correo.example` })
      await office.post({ ...codeMessage(office.clock.now()), recipient: 'waits@correo.example' })
      await office.outboxWorker.quiet()
      await line.up()
      await office.pass(10 * MINUTE)
      expect(server.messages).toHaveLength(7)
      // three lines: it is among the first three, though it was posted last
      expect(server.messages.slice(0, 3).map(({ to }) => to)).toContain('waits@correo.example')
    })
  })

  it('keeps a message back that was cancelled, and does not repeat one that was cancelled on its way', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('CONNECT', { reply: '421 4.3.2 busy' })
      const waiting = await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      await office.store.commit(anything, (tx) => cancelMessage(tx, waiting, office.clock.now()))
      line.mend()
      line.fail('RCPT', 'stall', 1)
      const underWay = await office.post()
      await vi.waitFor(() => expect(line.faults).toBe(2), soon)
      await office.store.commit(anything, (tx) => cancelMessage(tx, underWay, office.clock.now()))
      office.clock.advance(30 * SECOND)
      await office.pass(HOUR)
      expect(await office.state(waiting)).toMatchObject({
        state: 'cancelled',
        attempts: 1,
        next_try_at: null
      })
      expect(await office.state(underWay)).toMatchObject({ state: 'dead', attempts: 1 })
      expect(server.messages).toEqual([])
      const kept = await office.store.read.selectFrom('message').select('content').execute()
      expect(kept).toEqual([{ content: '' }, { content: '' }])
    })
  })
})

describe('a outboxWorker in trouble', () => {
  it('sends what was waiting when the program ended', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      const id = await office.post()
      await office.outboxWorker.quiet()
      office.crash()
      await line.up()
      await office.pass(MINUTE)
      expect(server.messages.map(({ messageId }) => messageId)).toEqual([`<${id}@iess.example>`])
    })
  })

  it('does not send a code that ran out while the program was not running', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      const id = await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      await line.up()
      office.clock.set(office.clock.now() + 10 * MINUTE)
      office.crash()
      await office.outboxWorker.quiet()
      expect(await office.state(id)).toMatchObject({ state: 'dead', answer: 'too-late', attempts: 1 })
      expect(office.troubles).toContainEqual({ kind: 'given-up', messageId: id, cause: 'pointless' })
      expect(server.connections).toBe(0)
    })
  })

  it('repeats a message once that was on its way in a crash, under the same Message-ID', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('END', 'stall-after', 1)
      const id = await office.post()
      await vi.waitFor(() => expect(server.messages).toHaveLength(1), soon)
      office.crash()
      expect(await office.state(id)).toMatchObject({ state: 'sending', attempts: 1 })
      await office.pass(HOUR)
      expect(await office.state(id)).toMatchObject({ state: 'accepted', attempts: 2, doubts: 1 })
      expect(server.messages.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${id}@iess.example>`))
    })
  })

  it('gives up a message that two crashes left in doubt', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('END', 'stall-after')
      const id = await office.post()
      for (const copies of [1, 2]) {
        await vi.waitFor(() => expect(server.messages).toHaveLength(copies), soon)
        office.crash()
        await office.outboxWorker.quiet()
        // the time of a try is over: it counts as one in doubt
        office.clock.advance(12 * MINUTE)
        await office.outboxWorker.quiet()
        office.clock.advance(MINUTE)
      }
      line.mend()
      await office.pass(HOUR)
      expect(await office.state(id)).toMatchObject({ state: 'dead', answer: 'crash', doubts: 2 })
      expect(server.messages).toHaveLength(2)
    })
  })

  it('sends nothing that it cannot enter first', async () => {
    await onMailRoute(async ({ office, server }) => {
      office.refuseEntries(true)
      const id = await office.post()
      await office.pass(10 * MINUTE)
      expect(server.connections).toBe(0)
      expect(office.troubles[0]).toMatchObject({ kind: 'fault', messageId: id })
      office.refuseEntries(false)
      await office.pass(MINUTE)
      expect(server.messages).toHaveLength(1)
    })
  })

  it('enters later what the store would not take, without sending the message again', async () => {
    await onMailRoute(async ({ office, server }) => {
      const id = await office.post()
      // on its way: from now on the store is full
      await vi.waitFor(async () => expect(await office.state(id)).toMatchObject({ state: 'sending' }), soon)
      office.refuseEntries(true)
      await office.pass(HOUR)
      expect(server.messages).toHaveLength(1)
      expect(await office.state(id)).toMatchObject({ state: 'sending' })
      expect(office.movements).toEqual([])
      office.refuseEntries(false)
      await office.pass(HOUR)
      expect(await office.state(id)).toMatchObject({ state: 'accepted', attempts: 1 })
      expect(server.messages).toHaveLength(1)
    })
  })

  it('lets a message on its way finish when the program ends', async () => {
    await onMailRoute(async ({ office, server }) => {
      const id = await office.post()
      await vi.waitFor(async () => expect(await office.state(id)).toMatchObject({ state: 'sending' }), soon)
      await office.outboxWorker.stop(MINUTE)
      expect(await office.state(id)).toMatchObject({ state: 'accepted' })
      expect(server.messages).toHaveLength(1)
    })
  })

  it('hangs up when the end cannot wait any longer, and the message is sent by the next run', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('RCPT', 'stall', 1)
      const id = await office.post()
      await vi.waitFor(() => expect(line.faults).toBe(1), soon)
      const stopped = office.outboxWorker.stop(3 * SECOND)
      office.clock.advance(3 * SECOND)
      await stopped
      expect(await office.state(id)).toMatchObject({ state: 'waiting', answer: 'no-connection', doubts: 0 })
      office.crash()
      await office.pass(MINUTE)
      expect(server.messages).toHaveLength(1)
    })
  })

  it('has at most three messages on their way at once', async () => {
    await onMailRoute(async ({ office, line }) => {
      line.fail('RCPT', 'stall')
      for (let number = 0; number < 5; number += 1) await office.post()
      await vi.waitFor(() => expect(line.faults).toBe(3), soon)
      const sending = await office.store.read
        .selectFrom('message')
        .select('id')
        .where('state', '=', 'sending')
        .execute()
      expect(sending).toHaveLength(3)
    })
  })

  it('does not hurry when the clock jumps ahead while a message is on its way', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('END', 'stall-after', 1)
      const id = await office.post()
      await vi.waitFor(() => expect(server.messages).toHaveLength(1), soon)
      office.clock.set(office.clock.now() + 5 * HOUR)
      office.outboxWorker.nudge()
      await office.post({ recipient: 'other@correo.example' })
      await vi.waitFor(() => expect(server.to('other@correo.example')).toHaveLength(1), soon)
      expect(await office.state(id)).toMatchObject({ state: 'sending', attempts: 1 })
    })
  })
})
