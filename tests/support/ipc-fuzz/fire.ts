import { api } from '../../../src-main/contract/api'
import { channelOf, methodNames } from '../../../src-main/contract/method-names'
import { screenSchema, type Screen } from '../../../src-main/contract/views'
import { DAY, MINUTE, SECOND } from '../../../src-main/domain/clock'
import { drawing, type Draw } from './draw'
import { liveCode } from './facts'
import { mutated } from './junk'
import type { KioskUnderFire } from './kiosk-under-fire'
import { shaped } from './shapes'
import { sensible, type Known, type Message } from './touches'
import { Witness } from './witness'

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
  keysSet: number
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

/** Sends messages of every kind to the handlers of a kiosk, and throws at the first thing that must not be. */
export async function fire(
  kiosk: KioskUnderFire,
  line: Line,
  { seed, messages }: { seed: number; messages: number }
): Promise<Report> {
  const draw = drawing(seed)
  const { house, clock } = kiosk
  const witness = new Witness(kiosk)
  const report: Report = { sent: 0, answered: 0, refused: 0, keysSet: 0, steps: new Map() }
  const history: string[] = []
  let screen: Screen | null = null

  const see = (shown: Screen): void => {
    screen = shown
    witness.see(shown)
    const step = shown.counter?.view.step ?? shown.view.step
    report.steps.set(step, (report.steps.get(step) ?? 0) + 1)
  }
  const wrong = (what: string[]): void => {
    if (what.length === 0) return
    const recent = history.slice(-25).join('\n')
    throw new Error(`seed ${seed}, message ${report.sent}: ${what.join('; ')}\n${recent}`)
  }
  const stop = house.window.onScreen((pushed) => {
    wrong(witness.leaks(JSON.stringify(screenSchema.parse(pushed))))
    see(pushed)
  })

  async function send(message: Message, event: object): Promise<void> {
    report.sent++
    const { method } = message
    const handler = line.handlers.get(channelOf(method))
    if (!handler) throw new Error(`nobody answers ${method}`)
    let answer: unknown
    try {
      answer = await handler(event, message.input)
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

  async function act(message: Message, { event = line.own, times = 1 } = {}): Promise<void> {
    history.push(
      `${times > 1 ? `${times} × ` : ''}${event === line.own ? '' : 'stranger: '}${inShort(message)}`
    )
    await house.postman.quiet()
    const { commits } = kiosk
    const before = commits()
    const refused = report.refused
    if (event === line.own) await witness.weigh(message)
    await Promise.all([...Array(times).keys()].map(() => send(message, event)))
    if (report.refused === refused + times && commits() !== before)
      wrong(['refused, and something was written'])
    wrong(await witness.verdict([message]))
  }

  async function timePasses(): Promise<void> {
    const [atMost] = [draw.chance(0.02) ? DAY : draw.chance(0.5) ? 3 * MINUTE : 20 * SECOND]
    const by = 1 + draw.below(atMost)
    history.push(`${by} ms pass`)
    clock.advance(by)
    await house.postman.quiet()
    // whatever time has moved stands before this in the queue
    await act({ method: 'show', input: {} })
  }

  await witness.begin()
  await act({ method: 'show', input: {} })
  while (report.sent < messages) {
    const live = await codeIfAsked(screen, kiosk)
    const known: Known = { people: kiosk.people, claimed: witness.cedula, newestCode: live }
    const kind = draw.below(100)
    const present = screen as Screen | null
    if (!present) throw new Error('no screen was ever shown')
    const likely = present.counter ? anything(draw) : sensible(present, known, draw)
    if (kind < 60) await act(likely, { times: draw.chance(0.05) ? 2 + draw.below(3) : 1 })
    else if (kind < 74) await act(anything(draw))
    else if (kind < 90)
      await act({
        method: likely.method,
        input: mutated(draw.chance(0.5) ? likely.input : anything(draw).input, draw)
      })
    else if (kind < 94) await act(likely, { event: draw.one(line.strangers) })
    else if (kind < 99) await timePasses()
    else {
      history.push('the page is loaded again')
      await house.window.wipe()
      await act({ method: 'show', input: {} })
    }
  }
  stop()
  report.keysSet = witness.keysSet
  return report
}

function anything(draw: Draw): Message {
  const method = draw.one(methodNames)
  return { method, input: shaped(method, draw, WORDS) }
}

async function codeIfAsked(screen: Screen | null, kiosk: KioskUnderFire): Promise<string | null> {
  if (screen?.view.step !== 'code') return null
  return (await liveCode(kiosk.house.store.read, kiosk.clock.now()))?.code ?? null
}

/** A message as it can be read in a failure; junk may be long, deep or circular. */
function inShort({ method, input }: Message): string {
  try {
    return `${method} ${(JSON.stringify(input) ?? String(input)).slice(0, 120)}`
  } catch {
    return `${method} (cannot be shown)`
  }
}
