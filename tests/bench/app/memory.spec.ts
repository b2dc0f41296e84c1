import { test } from '@playwright/test'
import { DAY, MINUTE } from '../../../src-main/domain/clock'
import { demoCrowd } from '../../support/demo-crowd'
import { electronOf } from '../../support/electron/electron-kiosk'
import { visit } from '../../support/kiosk-visit'
import { keep, median } from './findings'
import { memoryUse, type MemoryUse } from './memory-use'
import { quickVisit } from './quick-visit'

const SESSIONS = Number(process.env['BENCH_SESSIONS'] ?? 60)
const SAMPLES = 12
const TARGET = 5
/** One for each round through the members: the last one may not be chosen again. */
const KEYS = ['Colibri2468', 'Volcanes7391', 'Guayacan5026', 'Quinoa84617', 'Tortuga3957', 'Paramos6204']

test('memory over many complete sessions', async () => {
  // who may recover alone: one address of their own, and answers; who may not is found out on the way
  const people = demoCrowd().filter(
    ({ addresses, answers, key }) => addresses.length === 1 && Object.keys(answers).length >= 2 && key !== ''
  )
  const seen = new Set<string>()
  const alone = people.filter(({ addresses: [address = ''] }) => !seen.has(address) && seen.add(address))
  const it = await visit('email', { args: ['--js-flags=--expose-gc'] })
  const samples: MemoryUse[] = []
  const began = Date.now()
  let [round, next] = [0, 0]
  for (let session = 0; session < SESSIONS;) {
    const person = alone[next]
    if (person && (await quickVisit(it, person, KEYS[round % KEYS.length] ?? ''))) {
      next += 1
      session += 1
      if (session % Math.ceil(SESSIONS / SAMPLES) === 0) {
        samples.push(await memoryUse(electronOf(it.kiosk)))
        tell(samples, session, (Date.now() - began) / 1000)
      }
    } else alone.splice(next, 1)
    // the next person comes in a minute, the next round is another day
    const isRoundOver = next >= alone.length
    await it.advance(isRoundOver ? DAY : MINUTE)
    if (isRoundOver) [round, next] = [round + 1, 0]
  }
  await it.end()
})

/** Writes down what there is; of a run that is ended early it stays. */
function tell(samples: readonly MemoryUse[], sessions: number, seconds: number): void {
  // the first quarter fills caches and pools; then thirds are compared
  const warm = samples.slice(Math.floor(samples.length / 4))
  const third = Math.ceil(warm.length / 3)
  const growth = (of: (use: MemoryUse) => number): number =>
    (median(warm.slice(-third).map(of)) / median(warm.slice(0, third).map(of)) - 1) * 100
  const growths = {
    all: growth((use) => use.all),
    main: growth((use) => use.main),
    heap: growth((use) => use.mainHeap)
  }
  const last = samples.at(-1)
  const says = (percent: number): string => `${percent >= 0 ? '+' : ''}${percent.toFixed(1)} %`
  keep(
    'memory',
    [
      {
        what: `Memory over ${sessions} complete sessions (all processes, shared pages once)`,
        measured: `${says(growths.all)} (main process ${says(growths.main)}, its heap ${says(growths.heap)}); ${last?.all.toFixed(0)} MiB`,
        target: `≤ ${TARGET} %`,
        met: growths.all <= TARGET
      }
    ],
    { sessions, seconds, growths, samples }
  )
}
