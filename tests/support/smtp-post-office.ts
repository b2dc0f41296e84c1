import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSettings, type Settings } from '../../src-main/contract/settings'
import type { Clock } from '../../src-main/domain/clock'
import type { Message } from '../../src-main/domain/messages/message'
import {
  createOutboxWorker,
  type Movement,
  type OutboxWorker,
  type PostTrouble
} from '../../src-main/messages/outbox-worker'
import { letterheadOf } from '../../src-main/messages/templates/message-words'
import { smtpTransport } from '../../src-main/messages/mail/smtp-transport'
import { openStore } from '../../src-main/store/open-store'
import { messageState, queueMessage } from '../../src-main/store/message-outbox'
import type { Store } from '../../src-main/store/store'
import { openEngine } from './sqljs-store'
import { testRandom } from './test-random'
import { testClock, type TestClock } from './test-clock'
import { anything } from './anything'

/** Settings of a kiosk whose mail goes to a server on this machine. */
export function settingsFor(mail: Record<string, unknown>): Settings {
  const parsed = parseSettings(
    JSON.stringify({
      mail: { host: '127.0.0.1', security: 'none', from: 'ventanilla@iess.example', ...mail }
    })
  )
  if ('problem' in parsed) throw new Error(`${parsed.problem.field}: ${parsed.problem.reason}`)
  return parsed.settings
}

/** A real store on disk, a real outbox worker and transport, on a clock that the test moves. */
export interface PostOffice {
  readonly store: Store
  readonly clock: TestClock
  readonly outboxWorker: OutboxWorker
  readonly movements: Movement[]
  readonly troubles: PostTrouble[]
  /** Commits a message and nudges the outbox worker; the answer is its id. */
  post(message?: Partial<Message>): Promise<string>
  /** State and last answer of a message in the store. */
  state(id: string): ReturnType<typeof messageState>
  /** Lets time pass, due work by due work; the outbox worker finishes what he has begun before time goes on. */
  pass(milliseconds: number): Promise<void>
  /** The store takes none of the outbox worker's entries, as with a full disk, or takes them again. */
  refuseEntries(refuse: boolean): void
  /** The program dies with whatever is on its way, and starts again over the same store. */
  crash(): void
  close(): Promise<void>
}

export interface PostOfficeOptions {
  ca?: string | null
  /** Even the pause before the dot waits for the test to move the clock. */
  plainClock?: boolean
}

/** One run of the program. Once it has ended, nothing of it reaches store or clock any more. */
interface Run {
  outboxWorker: OutboxWorker
  end(): void
}

export async function openPostOffice(
  mail: Record<string, unknown>,
  { ca = null, plainClock = false }: PostOfficeOptions = {}
): Promise<PostOffice> {
  const settings = settingsFor(mail)
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-post-'))
  const engine = await openEngine({ folder })
  const clock = testClock(undefined, plainClock ? {} : { realUnder: 1000 })
  const store = await openStore(engine.dialect, clock)
  const random = testRandom('post office')
  const movements: Movement[] = []
  const troubles: PostTrouble[] = []
  let refusing = false

  function startRun(): Run {
    let alive = true
    const own: Clock = {
      ...clock,
      after: (milliseconds, work) => clock.after(milliseconds, () => alive && work())
    }
    const commit: Store['commit'] = (whom, work) => {
      if (!alive) return new Promise(() => {})
      return refusing ? Promise.reject(new Error('no room left')) : store.commit(whom, work)
    }
    const transport = smtpTransport(settings.mail, ca, own)
    const letterhead = letterheadOf(settings)
    const outboxWorker = createOutboxWorker({
      store: { ...store, commit },
      clock: own,
      transport,
      letterhead
    })
    outboxWorker.onMoved((movement) => movements.push(movement))
    outboxWorker.onTrouble((trouble) => troubles.push(trouble))
    outboxWorker.start()
    return {
      outboxWorker,
      end() {
        alive = false
        transport.close()
      }
    }
  }
  let run = startRun()

  return {
    store,
    clock,
    get outboxWorker() {
      return run.outboxWorker
    },
    movements,
    troubles,
    async post(message = {}) {
      const whole = { ...changeNotice(clock.now()), id: random.id(), ...message }
      await store.commit(anything, (tx) => queueMessage(tx, whole, clock.now()))
      run.outboxWorker.nudge()
      return whole.id
    },
    state: (id) => messageState(store.read, id),
    async pass(milliseconds) {
      await run.outboxWorker.quiet()
      let left = milliseconds
      for (let wait = clock.untilNext(); wait !== null && wait <= left; wait = clock.untilNext()) {
        clock.advance(wait)
        left -= wait
        await run.outboxWorker.quiet()
      }
      clock.advance(left)
    },
    refuseEntries(refuse) {
      refusing = refuse
    },
    crash() {
      run.end()
      run = startRun()
    },
    async close() {
      const stopped = run.outboxWorker.stop(0)
      clock.advance(0)
      await stopped
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const place = { office: 'CAU Quito Norte', kiosk: 'Ventanilla 1' }

/** "Your key was changed": nobody waits for it. */
function changeNotice(at: number): Omit<Message, 'id'> {
  return {
    recipient: 'maria@correo.example',
    locale: 'es',
    content: { kind: 'key-changed', ...place, at, unblocked: true, firstKey: false },
    usefulUntil: null
  }
}

/** A code for ten minutes: somebody stands at the kiosk and waits for it. */
export function codeMessage(at: number, code = '482915'): Partial<Message> {
  return {
    content: { kind: 'code', code, minutes: 10, ...place, at },
    usefulUntil: at + 10 * 60_000
  }
}
