import { describe, expect, it } from 'vitest'
import { afterLoss, LOSSES, WITHIN_MS } from '../../../src-main/shell/crash-budget'

/** What is done after each of these losses, one after the other. */
function verdicts(moments: readonly number[]): string[] {
  let losses: readonly number[] = []
  return moments.map((now) => {
    const verdict = afterLoss(losses, now)
    losses = verdict.losses
    return verdict.then
  })
}

const MINUTE = 60_000

describe('after the page was lost', () => {
  it('is three in five minutes', () => {
    expect([LOSSES, WITHIN_MS]).toEqual([3, 5 * MINUTE])
  })

  it('loads it again, and at the third loss in five minutes starts the program anew', () => {
    expect(verdicts([0, MINUTE, 2 * MINUTE])).toEqual(['reload', 'reload', 'relaunch'])
    expect(verdicts([0, 0, 0])).toEqual(['reload', 'reload', 'relaunch'])
    expect(verdicts([0, 1, 5 * MINUTE - 1])).toEqual(['reload', 'reload', 'relaunch'])
  })

  it('forgets a loss after five minutes', () => {
    expect(verdicts([0, 1, 5 * MINUTE])).toEqual(['reload', 'reload', 'reload'])
    expect(verdicts([0, 4, 8, 12].map((minute) => minute * MINUTE))).toEqual(Array(4).fill('reload'))
    expect(verdicts([0, 4, 4.5, 8.9].map((minute) => minute * MINUTE))).toEqual([
      'reload',
      'reload',
      'relaunch',
      'relaunch'
    ])
  })
})
