import { describe, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { onMailRoute } from '../../support/smtp-mail-route'
import { codeMessage } from '../../support/smtp-post-office'

const POSTS = 12

describe('a mail server that is away', () => {
  it('for a day: every message of the day arrives once', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      await office.pass(MINUTE)
      const ids: string[] = []
      for (let post = 0; post < POSTS; post += 1) {
        ids.push(await office.post({ recipient: `member${post}@correo.example` }))
        await office.pass(DAY / POSTS - (post === POSTS - 1 ? MINUTE : 0))
      }
      expect(server.messages).toHaveLength(0)
      await line.up()
      await office.pass(HOUR + MINUTE)

      for (const [post, id] of ids.entries()) {
        expect(await office.state(id)).toMatchObject({ state: 'accepted', doubts: 0 })
        expect(server.to(`member${post}@correo.example`)).toHaveLength(1)
      }
      expect(office.troubles.filter(({ kind }) => kind === 'given-up')).toEqual([])
    })
  })

  it('for longer: the message is given up, staff are told, and what it said is gone', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      const id = await office.post()
      await office.pass(DAY + HOUR)
      expect(await office.state(id)).toMatchObject({
        state: 'dead',
        answer: 'no-connection',
        next_try_at: null
      })
      expect(office.troubles).toContainEqual({ kind: 'given-up', messageId: id, cause: 'too-old' })
      const row = await office.store.read.selectFrom('message').select('content').executeTakeFirstOrThrow()
      expect(row.content).toBe('')
      await line.up()
      await office.pass(DAY)
      expect(server.messages).toEqual([])
    })
  })

  it('gives up a code that would arrive after its time, and leaves nothing of it in the store', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      await line.down()
      const id = await office.post(codeMessage(office.clock.now()))
      await office.outboxWorker.quiet()
      expect(office.movements).toEqual([{ messageId: id, delivery: 'delayed', reason: null }])
      await office.pass(20 * MINUTE)
      await line.up()
      await office.pass(DAY)
      expect(await office.state(id)).toMatchObject({ state: 'dead' })
      expect(office.troubles).toContainEqual({ kind: 'given-up', messageId: id, cause: 'pointless' })
      expect(server.messages).toEqual([])
      expect(
        JSON.stringify(await office.store.read.selectFrom('message').selectAll().execute())
      ).not.toContain('482915')
    })
  })
})

describe('a line that keeps breaking', () => {
  it('in the middle of the message: never in doubt, and the message arrives once when it is mended', async () => {
    await onMailRoute(
      async ({ office, line, server }) => {
        line.fail('BODY', 'cut')
        const id = await office.post()
        await office.pass(2 * HOUR)
        expect(await office.state(id)).toMatchObject({ state: 'waiting', answer: 'no-connection', doubts: 0 })
        line.mend()
        const tries = line.faults
        expect(tries).toBeGreaterThan(5)
        await vi.waitFor(
          () => {
            office.clock.advance(MINUTE / 4)
            expect(office.movements.at(-1)?.delivery).toBe('accepted')
          },
          { timeout: 30_000, interval: 20 }
        )
        expect(server.messages).toHaveLength(1)
      },
      // the pause before the dot never ends by itself: the break always shows first
      { plainClock: true, mail: { timeoutSeconds: 120 } }
    )
  })

  it('after the message, the server having it: two copies at most, one Message-ID, and staff are told', async () => {
    await onMailRoute(async ({ office, line, server }) => {
      line.fail('END', 'cut-after')
      const id = await office.post()
      await office.pass(DAY + HOUR)
      expect(server.messages).toHaveLength(2)
      expect(new Set(server.messages.map(({ messageId }) => messageId))).toEqual(
        new Set([`<${id}@iess.example>`])
      )
      expect(await office.state(id)).toMatchObject({ state: 'dead', doubts: 2 })
      expect(office.troubles).toContainEqual({ kind: 'given-up', messageId: id, cause: 'doubtful' })
    })
  })
})
