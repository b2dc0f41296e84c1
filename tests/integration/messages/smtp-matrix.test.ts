import { describe, expect, it, vi } from 'vitest'
import { HOUR, SECOND } from '../../../src-main/domain/clock'
import type { LineFault, Moment } from '../../support/smtp-line-fault'
import { onMailRoute, type MailRoute } from '../../support/smtp-mail-route'

/** What must come of one message when the line fails once, at one moment, in one way. */
interface Cell {
  moment: Moment
  fault: LineFault
  /** Copies that reach the mailbox. Never 0 without a refusal that the person is told of, never more than 2. */
  copies: 0 | 1 | 2
  state: 'accepted' | 'refused'
  /** What staff are told; undefined where it depends on how fast the break shows. */
  trouble?: string | null
}

const TEMPORARY = { reply: '451 4.3.0 try again later' }
const BUSY = { reply: '421 4.3.2 too many connections' }
const PERMANENT = { reply: '554 5.3.0 no' }

const once = { copies: 1, state: 'accepted', trouble: null } as const
const told = { copies: 0, state: 'refused', trouble: null } as const
const twice = { copies: 2, state: 'accepted', trouble: null } as const

const CELLS: Cell[] = [
  // refused for now, at every verb: tried again
  ...(['CONNECT', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'END'] as const).flatMap((moment) => [
    { moment, fault: TEMPORARY, ...once },
    { moment, fault: BUSY, ...once }
  ]),
  // refused for good before the message is spoken of: our installation is at fault, the message stays
  { moment: 'CONNECT', fault: PERMANENT, ...once, trouble: 'unreachable' },
  // a server that does not know EHLO is greeted as of old (RFC 5321 §3.2)
  { moment: 'EHLO', fault: PERMANENT, ...once },
  { moment: 'AUTH', fault: { reply: '535 5.7.8 wrong password' }, ...once, trouble: 'sign-in' },
  { moment: 'MAIL', fault: { reply: '550 5.7.1 not your address' }, ...once, trouble: 'sender' },
  // refused for good: not sent again, and said so
  { moment: 'RCPT', fault: { reply: '550 5.1.1 no such user' }, ...told },
  { moment: 'DATA', fault: PERMANENT, ...told },
  { moment: 'END', fault: { reply: '550 5.7.1 looks like spam' }, ...told, trouble: 'policy' },
  // silence and broken lines before the whole message was out: tried again, no duplicate possible
  { moment: 'CONNECT', fault: 'stall', ...once, trouble: 'unreachable' },
  // a line that is cut before the greeting is drawn once more within the same try
  { moment: 'CONNECT', fault: 'cut', ...once },
  ...(['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const).flatMap((moment) => [
    { moment, fault: 'stall' as const, ...once, trouble: 'unreachable' },
    { moment, fault: 'cut' as const, ...once, trouble: 'unreachable' }
  ]),
  { moment: 'BODY', fault: 'stall', ...once, trouble: undefined },
  { moment: 'BODY', fault: 'cut', ...once, trouble: undefined },
  // after it: nobody can know whether the server has it
  { moment: 'END', fault: 'stall', ...once },
  { moment: 'END', fault: 'cut', ...once },
  { moment: 'END', fault: 'stall-after', ...twice },
  { moment: 'END', fault: 'cut-after', ...twice }
]

/** Time goes on for a stalled conversation only when the line is silent. */
async function waitOut({ office, line }: MailRoute, fault: LineFault): Promise<void> {
  await vi.waitFor(() => expect(line.faults).toBe(1), { timeout: 30_000 })
  if (fault === 'stall' || fault === 'stall-after') {
    await vi.waitFor(
      () => {
        office.clock.advance(5 * SECOND)
        expect(office.movements).not.toHaveLength(0)
      },
      { timeout: 30_000, interval: 10 }
    )
  }
  await office.outboxWorker.quiet()
}

const nameOf = (fault: LineFault) => (typeof fault === 'string' ? fault : fault.reply)

describe('one message over a line that fails once', () => {
  it.concurrent.each(CELLS.map((cell) => [cell.moment, nameOf(cell.fault), cell] as const))(
    '%s: %s',
    async (_moment, _name, { moment, fault, copies, state, trouble }) => {
      await onMailRoute(async (route) => {
        const { office, line, server } = route
        line.fail(moment, fault, 1)
        const id = await office.post()
        await waitOut(route, fault)
        await office.pass(2 * HOUR)

        expect(await office.state(id)).toMatchObject({ state })
        expect(server.messages).toHaveLength(copies)
        expect(new Set(server.messages.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1)
        expect(office.movements.at(-1)).toMatchObject({ messageId: id, delivery: state })
        if (trouble !== undefined)
          expect(office.troubles.map(({ kind }) => kind)).toEqual(trouble ? [trouble] : [])
      })
    }
  )
})
