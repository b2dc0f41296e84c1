import type { Screen } from './screen-views'

/** Who stands before the screen, as far as a screen tells: nobody yet, a member, or staff. */
export type Turn = 'nobody' | 'member' | 'staff'

type Shown = { view: { step: Screen['view']['step'] }; counter?: { view: { step: string } } | undefined }

/** Steps that show and take nothing of a person. Every other step is somebody's. */
const nobodys: ReadonlySet<string> = new Set(['welcome', 'notice', 'outOfService', 'handOver'] satisfies (
  Screen['view']['step'] | 'handOver'
)[])

/**
 * Whose screen this is. Between two turns everything the page holds is thrown away; while it is somebody's turn the
 * picture is shielded from screen capture.
 */
export function turnOf({ view, counter }: Shown): Turn {
  const { step } = counter?.view ?? view
  if (nobodys.has(step)) return 'nobody'
  return step.startsWith('staff') ? 'staff' : 'member'
}
