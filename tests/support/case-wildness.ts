import type { Officer } from '../../src-main/domain/case/actor'
import type { CaseEvent } from '../../src-main/domain/case/event'
import type { Place } from '../../src-main/domain/case/case-state'
import { HOUR, type Instant } from '../../src-main/domain/clock'
import {
  address,
  approval,
  code,
  denial,
  documents,
  findings,
  key,
  presence,
  review,
  shortening,
  withdrawal
} from './case-world'

/** What whoever acts wildly has at hand. */
interface AtHand {
  by: Officer
  place: Place
  now: Instant
  /** Ids drawn so far: `v-1` up to this one may be an old verification. */
  drawn: number
  /** The live verification's id. */
  live: string
  /** A new id. */
  id: string
}

/** Anything that can happen to a case, by anybody, fitting or not. `pick` draws a number below its limit. */
export function anything(
  pick: (limit: number) => number,
  { by, place, now, drawn, live, id }: AtHand
): CaseEvent {
  const old = `v-${pick(drawn + 1)}`
  const text = pick(5) === 0 ? '' : 'Palabras.'
  switch (pick(14)) {
    case 0:
      return documents(by, pick(2) ? findings : { ...findings, kind: 'power' })
    case 1:
      return presence(by)
    case 2:
      return address({ place, verification: old })
    case 3:
      return code({ place, verification: old })
    case 4:
      return { kind: 'reviewBegun', by, place, verificationId: id }
    case 5:
      return approval(by, { place, verification: pick(2) ? old : live, text })
    case 6:
      return key({ place, verification: old })
    case 7:
      return { ...shortening(by, now + pick(30) * HOUR), text } as CaseEvent
    case 8:
      return pick(4) === 0 ? withdrawal({ place, verification: pick(2) ? old : live }) : { kind: 'holdEnded' }
    case 9:
      return { kind: 'paused', by }
    case 10:
      return { kind: 'pauseLifted', by, text }
    case 11:
      return pick(2) ? { kind: 'timeRanOut' } : { kind: 'refused', by, reason: 'other', text }
    case 12:
      return pick(3) ? review(by) : denial({ place, code: pick(2) === 0 })
    default:
      return denial({ place, by: { kind: 'staff', officer: by }, code: pick(2) === 0, text })
  }
}
