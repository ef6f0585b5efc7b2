import { dayNumberOf } from '@/lib/calendar/local-day';
import { isWorkingDay } from '@/lib/calendar/working-day';
import type { WorkingDays } from './limit-words';

/** As many as the day chart has: any of them can be the day that is shown. */
const DAYS_BEFORE = 400;
const DAYS_AFTER = 120;

/**
 * The working days around today, for the page: a line of 0 and 1 in place of the whole calendar of holidays.
 * Called on the server only.
 */
export function readWorkingDays(today: string): WorkingDays {
  const from = dayNumberOf(today) - DAYS_BEFORE;
  const flags = Array.from({ length: DAYS_BEFORE + DAYS_AFTER }, (_, i) =>
    isWorkingDay(from + i) ? '1' : '0',
  );
  return { from, flags: flags.join('') };
}
