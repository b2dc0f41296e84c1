import type { Screen } from '@contract/screen-views'

/**
 * Steps on which the staff side may be opened: nobody's typed secrets are in main's memory there. Main judges again;
 * the control is only not shown where it would be refused.
 */
const open: ReadonlySet<string> = new Set([
  'welcome',
  'notConfirmed',
  'caseOffer',
  'caseOpened',
  'caseStatus',
  'caseOutcome',
  'caseReceipt'
])

export const mayOpenStaffSide = ({ view, counter }: Pick<Screen, 'view' | 'counter'>): boolean =>
  open.has(counter?.view.step ?? view.step)
