import { dayNumberOf, localDayNumber, weekdayOf } from '@/lib/calendar/local-day';
import type { IssueRow } from '@/lib/contract/issue';

/** Which days around today are worked: `flags[i]` is '1' when the office works on day `from + i` (day numbers). */
export interface WorkingDays {
  from: number;
  flags: string;
}

/** How a row's limit stands, as a message key of `limit` and its number. */
export interface LimitWords {
  key:
    | 'overdueDays'
    | 'overdueToday'
    | 'dueToday'
    | 'workingDaysLeft'
    | 'reviewPassed'
    | 'closed'
    | 'noLimit'
    | Exclude<IssueRow['state'], 'dispatched' | 'in_progress' | 'rework' | 'written_off'>;
  n: number;
}

function isWorked(day: number, { from, flags }: WorkingDays): boolean {
  const flag = flags[day - from];
  return flag === undefined ? weekdayOf(day) < 5 : flag === '1';
}

function workingDaysAfter(today: number, until: number, days: WorkingDays): number {
  let count = 0;
  for (let day = today + 1; day <= until; day++) if (isWorked(day, days)) count++;
  return count;
}

/**
 * Says how a limit stands at an instant: days over it are calendar days, days left are working days after today.
 * @param today local calendar day of `now`, `YYYY-MM-DD`
 */
export function limitInWords(
  row: Pick<IssueRow, 'state' | 'light' | 'dueAt'>,
  today: string,
  timeZone: string,
  days: WorkingDays,
): LimitWords {
  const { state, light, dueAt } = row;
  if (state === 'written_off') return { key: 'closed', n: 0 };
  if (state === 'on_hold' && light === 'red') return { key: 'reviewPassed', n: 0 };
  if (state !== 'dispatched' && state !== 'in_progress' && state !== 'rework') return { key: state, n: 0 };
  if (dueAt === null) return { key: 'noLimit', n: 0 };
  const now = dayNumberOf(today);
  const due = localDayNumber(new Date(dueAt), timeZone);
  if (light === 'red')
    return due >= now ? { key: 'overdueToday', n: 0 } : { key: 'overdueDays', n: now - due };
  const left = workingDaysAfter(now, due, days);
  return left === 0 ? { key: 'dueToday', n: 0 } : { key: 'workingDaysLeft', n: left };
}
