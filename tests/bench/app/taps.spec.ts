import { test } from '@playwright/test'
import type { DemoMember } from '../../../src-main/contract/views'
import { visit } from '../../support/kiosk-visit'
import { keep, quantile } from './findings'
import { tapsOf, watchTaps, type Tap } from './tap-watch'

const TARGET = 50
const STORIES: DemoMember['story'][] = ['email', 'blocked', 'expired']

/** The whole way of a member by touch. */
async function recovery(story: DemoMember['story'], motion: 'reduce' | 'no-preference'): Promise<Tap[]> {
  const it = await visit(story)
  await it.page.emulateMedia({ reducedMotion: motion })
  await watchTaps(it.page)
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
  await it.finger.touch('Sí, enviar el código')
  await it.typeCode(await it.newestCode())
  await it.typeKeyTwice('Colibri2468')
  await it.asks('Su clave está cambiada')
  const taps = await tapsOf(it.page)
  await it.end()
  return taps
}

test('from a touch to the next screen', async () => {
  const still: Tap[] = []
  const moving: Tap[] = []
  for (const story of STORIES) {
    still.push(...(await recovery(story, 'reduce')))
    moving.push(...(await recovery(story, 'no-preference')))
  }
  const row = (what: string, taps: Tap[]) => {
    const painted = taps.map((tap) => tap.painted)
    const [p95, median] = [quantile(painted, 0.95), quantile(painted, 0.5)]
    return {
      what,
      measured: `${p95.toFixed(0)} ms (median ${median.toFixed(0)} ms, ${taps.length} screens)`,
      target: `≤ ${TARGET} ms`,
      met: p95 <= TARGET
    }
  }
  keep(
    'taps',
    [
      row('Touch to the next screen painted, motion off, p95 over the whole flow', still),
      row('The same with motion: to the first frame of the new sheet', moving)
    ],
    { still, moving }
  )
})
