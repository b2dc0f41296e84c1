import { staffDoor } from '@contract/counter/staff-opening'
import type { Screen } from '@contract/screen-views'

/** Whether the discreet control of staff is shown. Main judges again by the same table. */
export const mayOpenStaffSide = ({ view, counter }: Pick<Screen, 'view' | 'counter'>): boolean =>
  staffDoor[counter?.view.step ?? view.step] === 'shown'
