import type { CasePolicy } from '../../contract/case/protocol'
import { DAY, HOUR, MINUTE, type Instant } from '../clock'

/** When the offices are open: hours of the local day, days of the week (0 is Sunday), and dates on which they are not. */
export type OfficeHours = Pick<
  CasePolicy['limits'],
  'officeOpens' | 'officeCloses' | 'officeDays' | 'officeHolidays'
>

/** Minutes east of UTC; Ecuador has no summer time. */
export const utcOffsets = { 'America/Guayaquil': -300, 'Pacific/Galapagos': -360 } as const

/**
 * The moment by which an office has been open for so many hours: only then help answers, and somebody who did not ask for a
 * change can say so.
 * @param from counted from here
 * @param hours office hours; 0 is `from` itself
 * @param utcOffset of the kiosk, in minutes
 */
export function afterOfficeHours(
  from: Instant,
  hours: number,
  { officeOpens, officeCloses, officeDays, officeHolidays }: OfficeHours,
  utcOffset: number
): Instant {
  let left = hours * HOUR
  if (left <= 0) return from
  if (officeDays.length === 0 || officeCloses <= officeOpens) throw new Error('an office that never opens')
  const shift = utcOffset * MINUTE
  for (let midnight = Math.floor((from + shift) / DAY) * DAY; ; midnight += DAY) {
    const day = new Date(midnight)
    if (!officeDays.includes(day.getUTCDay())) continue
    if (officeHolidays.includes(day.toISOString().slice(0, 10))) continue
    const opens = Math.max(midnight + officeOpens * HOUR, from + shift)
    const open = midnight + officeCloses * HOUR - opens
    if (open <= 0) continue
    if (left <= open) return opens + left - shift
    left -= open
  }
}
