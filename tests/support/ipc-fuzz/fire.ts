import { api } from '../../../src-main/contract/api'
import { channelOf, methodNames, type MethodName } from '../../../src-main/contract/method-names'
import { screenSchema, type Screen } from '../../../src-main/contract/screen-views'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src-main/domain/clock'
import { drawing, type Draw } from './draw'
import { settleMessage } from '../../../src-main/store/message-outbox'
import { sensibleAtCounter } from './counter-touches'
import { liveCode, noticesWaiting, traces } from './facts'
import { mutated } from './junk'
import type { KioskUnderFire } from './kiosk-under-fire'
import { shaped } from './shapes'
import { sensible, type Known, type Touch } from './touches'
import { Witness } from './witness'
import { theInstallation } from '../../../src-main/store/store'

/** A handler as Electron calls it. */
export type Handler = (event: unknown, raw: unknown) => Promise<unknown>

/** What the test stands in for: the page and Electron's way to main. */
export interface Line {
  handlers: ReadonlyMap<string, Handler>
  /** An event of the kiosk's own page. */
  own: object
  /** Events of everybody else. */
  strangers: readonly [object, ...object[]]
}

export interface Report {
  sent: number
  answered: number
  refused: number
  /** Keys that members set on their own way. */
  keysSet: number
  /** Assisted cases that became active. */
  activated: number
  /** How often an account changed by each kind of touch. */
  accounts: ReadonlyMap<MethodName, number>
  /** How often each step was seen. */
  steps: Map<string, number>
}

const WORDS = [
  '0961234564',
  'rosa@example.com',
  '123456',
  'BCDFGHJK',
  'es',
  'x',
  'a'.repeat(64),
  'Colibri2468'
]

/** Sends touches of every kind to the handlers of a kiosk, and throws at the first thing that must not be. */
export async function fire(
  kiosk: KioskUnderFire,
  line: Line,
  { seed, touches }: { seed: number; touches: number }
): Promise<Report> {
  const draw = drawing(seed)
  const { app, clock } = kiosk
  const witness = new Witness(kiosk)
  const report: Report = {
    sent: 0,
    answered: 0,
    refused: 0,
    keysSet: 0,
    activated: 0,
    accounts: witness.accounts.seen,
    steps: new Map()
  }
  const history: string[] = []
  let screen: Screen | null = null

  const wrong = (what: string[]): void => {
    if (what.length === 0) return
    const recent = history.slice(-25).join('\n')
    throw new Error(`seed ${seed}, touch ${report.sent}: ${what.join('; ')}\n${recent}`)
  }
  const see = (shown: Screen): void => {
    screen = shown
    wrong(witness.see(shown))
    const step = shown.counter?.view.step ?? shown.view.step
    report.steps.set(step, (report.steps.get(step) ?? 0) + 1)
  }
  const stop = app.dispatcher.onScreen((pushed) => {
    wrong(witness.leaks(JSON.stringify(screenSchema.parse(pushed))))
    see(pushed)
  })

  async function send(touch: Touch, event: object): Promise<void> {
    report.sent++
    const { method } = touch
    const handler = line.handlers.get(channelOf(method))
    if (!handler) throw new Error(`nobody answers ${method}`)
    let answer: unknown
    try {
      answer = await handler(event, touch.input)
    } catch (error) {
      // one word and nothing else; whatever else is thrown is a crash
      if (!(error instanceof Error) || error.message !== 'refused') throw error
      report.refused++
      return
    }
    if (event !== line.own) wrong([`a stranger's ${method} was answered`])
    report.answered++
    const text = JSON.stringify(api[method].output.parse(answer))
    wrong(witness.leaks(text).map((secret) => `${method} told ${secret}`))
    if (method !== 'weighKey') see(answer as Screen)
  }

  async function act(touch: Touch, { event = line.own, times = 1 } = {}): Promise<void> {
    history.push(
      `${times > 1 ? `${times} × ` : ''}${event === line.own ? '' : 'stranger: '}${inShort(touch)}`
    )
    await app.outboxWorker.quiet()
    const ours = event === line.own
    const answerable = ours && api[touch.method].input.safeParse(touch.input).success
    const left = answerable ? '' : await traces(app.store.read)
    const { refused } = report
    if (ours) await witness.weigh(touch)
    await Promise.all([...Array(times).keys()].map(() => send(touch, event)))
    if (report.refused > refused === answerable) wrong([`${answerable ? '' : 'not '}refused`])
    if (!answerable && (await traces(app.store.read)) !== left) wrong(['refused, and something was written'])
    wrong(await witness.verdict([touch]))
  }

  /** Messages and jobs that time has set off have come to rest. */
  async function atRest(): Promise<void> {
    for (let commits = -1; commits !== kiosk.commits();) {
      commits = kiosk.commits()
      await app.jobs.quiet()
      await app.outboxWorker.quiet()
    }
  }

  /** The old channels get their notices: nothing becomes active before. */
  async function noticesArrive(): Promise<void> {
    for (const { id, ticket, freezeCode } of await noticesWaiting(app.store.read)) {
      await app.store.commit(theInstallation, (tx) =>
        settleMessage(tx, id, { state: 'accepted' }, '250', clock.now())
      )
      if (freezeCode)
        witness.freezeCodes.set(ticket, [...(witness.freezeCodes.get(ticket) ?? []), freezeCode])
    }
  }

  async function timePasses(): Promise<void> {
    const atMost = draw.random(0.15) ? 2 * DAY : draw.random(0.5) ? 3 * MINUTE : 20 * SECOND
    await passes(1 + draw.below(atMost))
  }

  async function passes(by: number): Promise<void> {
    await noticesArrive()
    history.push(`${by} ms pass`)
    clock.advance(by)
    await atRest()
    // whatever time has moved stands before this in the queue
    await act({ method: 'show', input: {} })
  }

  await witness.begin()
  await act({ method: 'show', input: {} })
  while (report.sent < touches) {
    const known = await whatIsKnown(kiosk, witness, screen)
    const present = screen as Screen | null
    if (!present) throw new Error('no screen was ever shown')
    // half of the keys that were just staged have their whole hold in peace: most others are stopped before its end
    if (present.counter?.view.step === 'caseReceipt' && draw.random(0.5)) await passes(DAY + HOUR)
    // a case needs many steps in a row to come to its end
    const kind = draw.random(present.counter ? 0.85 : 0.2) ? 0 : draw.below(100)
    const likely = present.counter
      ? sensibleAtCounter(present.counter.view, known, draw)
      : sensible(present, known, draw)
    if (kind < 60) await act(likely, { times: draw.random(0.05) ? 2 + draw.below(3) : 1 })
    else if (kind < 74) await act(anything(draw))
    else if (kind < 90)
      await act({
        method: likely.method,
        input: mutated(draw.random(0.5) ? likely.input : anything(draw).input, draw)
      })
    else if (kind < 94) await act(likely, { event: draw.one(line.strangers) })
    else if (kind < 99) await timePasses()
    else {
      history.push('the page is loaded again')
      await app.dispatcher.wipe()
      await act({ method: 'show', input: {} })
    }
  }
  stop()
  report.keysSet = witness.keysSet
  report.activated = witness.activated
  return report
}

function anything(draw: Draw): Touch {
  const method = draw.one(methodNames)
  return { method, input: shaped(method, draw, WORDS) }
}

/** What somebody who is everywhere at once would know: in the mailboxes, at the printer, at every desk. */
async function whatIsKnown(kiosk: KioskUnderFire, witness: Witness, screen: Screen | null): Promise<Known> {
  const { read } = kiosk.app.store
  const step = screen?.counter?.view.step ?? screen?.view.step
  const atCode = step === 'code' || step === 'caseCode'
  const cases = screen?.counter
    ? await read
        .selectFrom('assisted_case')
        .select(['ticket', 'cedula'])
        .orderBy('opened_at', 'desc')
        .limit(12)
        .execute()
    : []
  return {
    people: kiosk.people,
    staff: kiosk.staff.filter(({ ended }) => !ended),
    cases,
    claimed: witness.cedula,
    newestCode: atCode ? ((await liveCode(read, kiosk.clock.now()))?.code ?? null) : null,
    freezeCode: [...witness.freezeCodes.values()].at(-1)?.at(-1) ?? null,
    paperCode: witness.paperCode
  }
}

/** A touch as it can be read in a failure; junk may be long, deep or circular. */
function inShort({ method, input }: Touch): string {
  try {
    return `${method} ${(JSON.stringify(input) ?? String(input)).slice(0, 120)}`
  } catch {
    return `${method} (cannot be shown)`
  }
}
