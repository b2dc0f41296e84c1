import { test } from '@playwright/test'
import { DAY, MINUTE } from '../../../src-main/domain/clock'
import { demoCrowd } from '../../support/demo-crowd'
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
  // who can recover alone: one address of their own, and answers
  const people = demoCrowd().filter(
    ({ addresses, answers, key }) => addresses.length === 1 && Object.keys(answers).length >= 2 && key !== ''
  )
  const seen = new Set<string>()
  const alone = people.filter(({ addresses: [address = ''] }) => !seen.has(address) && seen.add(address))
  const it = await visit('email', { args: ['--js-flags=--expose-gc'] })
  const samples: MemoryUse[] = []
  const began = Date.now()
  for (let session = 0; session < SESSIONS; session += 1) {
    const person = alone[session % alone.length]
    const round = Math.floor(session / alone.length)
    if (person) await quickVisit(it, person, KEYS[round % KEYS.length] ?? '')
    // the next round is another day, the next person comes in a minute
    await it.advance((session + 1) % alone.length === 0 ? DAY : MINUTE)
    if ((session + 1) % Math.ceil(SESSIONS / SAMPLES) === 0) samples.push(await memoryUse(it.kiosk.app))
  }
  const seconds = (Date.now() - began) / 1000
  await it.end()
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
        what: `Memory over ${SESSIONS} complete sessions (all processes, shared pages once)`,
        measured: `${says(growths.all)} (main process ${says(growths.main)}, its heap ${says(growths.heap)}); ${last?.all.toFixed(0)} MiB`,
        target: `≤ ${TARGET} %`,
        met: growths.all <= TARGET
      }
    ],
    { sessions: SESSIONS, seconds, growths, samples }
  )
})
