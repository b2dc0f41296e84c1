import type { Settings } from '../../src-main/contract/settings'
import { DAY, HOUR, MINUTE, SECOND } from '../../src-main/domain/clock'
import { limits, type LimitEffect, type LimitRule } from '../../src-main/domain/limits/limits'

const effects: Record<LimitEffect, string> = {
  'closes-self-service': 'Self-service closes for one more window; the assisted way stays open.',
  'ends-codes': 'No more codes until the window has moved on; the assisted way is offered.',
  'points-to-officer':
    'Whoever is wrong again is sent to an officer; supervisors are told. What is right is taken all the same.',
  'needs-check':
    'No more until an officer has checked the person again, which begins a new count; supervisors are told.',
  waits: 'The next one waits until the window is over.',
  'waits-doubling': 'The next try waits, twice as long after each failure, at most the window.',
  'needs-supervisor': 'The second officer has to be a supervisor; supervisors are told.',
  alerts: 'An alert in the record and by message. Nothing is closed.'
}

/** A length of time in the largest unit that divides it. */
function spell(milliseconds: number): string {
  const units: [number, string][] = [
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
    [SECOND, 'second']
  ]
  const [length, name] = units.find(([unit]) => milliseconds % unit === 0) ?? [1, 'millisecond']
  const count = milliseconds / length
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

/** The table of limits as a page, with the numbers that stand when the settings say nothing. */
export function limitsPage(settings: Settings): string {
  const rows = (Object.keys(limits) as LimitRule[]).map((rule) => {
    const { counts, per, effect, source, window } = limits[rule]
    const { most, within } = window(settings)
    return `| \`${rule}\` | ${counts} | ${per} | ${most} in ${spell(within)} | ${effects[effect]} | ${source} |`
  })
  return [
    '# Limits',
    'Made from `src-main/domain/limits/limits.ts` by `tests/unit/limits/table.test.ts`; do not edit. The numbers are those',
    'without a settings file.',
    '',
    'Every count is kept in the store and survives a restart. A clock that is set back opens nothing: what was counted',
    'later than now counts like the rest. A jump of more than 60 seconds is noticed and recorded (`clock.jumped`).',
    '',
    '| rule | what is counted | per | at most | what happens then | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows
  ].join('\n')
}
