import { HOUR, type Instant } from '../../domain/clock'
import { drawLetters } from '../../domain/case/draw-token'
import { dueCases, nextDueCase } from '../../store/cases'
import { freezeMac } from '../counter/case-macs'
import type { DueJob } from '../due-jobs'
import { actOnCase } from './act-on-case'
import type { CounterParts } from '../counter/counter-parts'

/**
 * The job of the cases: activates what has been held, and ends what nobody came for. When something is due lies in the
 * store, so a restart forgets nothing; the case's state makes it happen once.
 */
export function caseJob(parts: CounterParts): DueJob {
  return {
    name: 'cases',
    nextAt: async () => (await nextDueCase(parts.store.read)) ?? parts.clock.now() + HOUR,
    run: () => runDueCases(parts, parts.clock.now())
  }
}

/** Looks at every case that is due. A refusal (a message still on its way, a pause) is looked at again the next time. */
export async function runDueCases(parts: CounterParts, now: Instant): Promise<void> {
  for (const { value } of await dueCases(parts.store.read, now)) {
    if (value.state !== 'holding') {
      await actOnCase(parts, value.id, { kind: 'timeRanOut' })
      continue
    }
    const done = await actOnCase(parts, value.id, { kind: 'holdEnded' })
    if (done.ok || done.failure !== 'notices-untold') continue
    const code = drawLetters(parts.random, 8)
    await actOnCase(parts, value.id, {
      kind: 'noticesRenewed',
      freezeCode: { code, mac: freezeMac(parts.hashes, value.id, code) }
    })
  }
}
