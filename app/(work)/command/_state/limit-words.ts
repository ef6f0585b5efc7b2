import { localDayNumber, minuteOfLocalDay, weekdayOf } from '@/lib/calendar/local-day';
import { closingMinute, officeCalendar } from '@/lib/calendar/office-calendar';
import { workedDaysBetween, workedMinutesBetween } from '@/lib/calendar/worked-time';
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
    | 'workingHoursLeft'
    | 'reviewPassed'
    | 'closed'
    | 'noLimit'
    | Exclude<IssueRow['state'], 'dispatched' | 'in_progress' | 'rework' | 'written_off'>;
  n: number;
}

const MINUTES_PER_HOUR = 60;

function isWorked(day: number, { from, flags }: WorkingDays): boolean {
  const flag = flags[day - from];
  return flag === undefined ? weekdayOf(day) < 5 : flag === '1';
}

/**
 * Says how a limit stands at an instant: days over it are calendar days. A limit in days ends when the office closes: of it the working
 * days after today are left. One that ends at another time was given in hours, and hours are left, a begun one as a whole.
 * @param now the instant for which the row is told, ISO 8601
 */
export function limitInWords(
  row: Pick<IssueRow, 'state' | 'light' | 'dueAt'>,
  now: string,
  timeZone: string,
  days: WorkingDays,
): LimitWords {
  const { state, light } = row;
  if (state === 'written_off') return { key: 'closed', n: 0 };
  if (state === 'on_hold' && light === 'red') return { key: 'reviewPassed', n: 0 };
  if (state !== 'dispatched' && state !== 'in_progress' && state !== 'rework') return { key: state, n: 0 };
  if (row.dueAt === null) return { key: 'noLimit', n: 0 };
  const [from, dueAt] = [new Date(now), new Date(row.dueAt)];
  const today = localDayNumber(from, timeZone);
  const due = localDayNumber(dueAt, timeZone);
  if (light === 'red')
    return due >= today ? { key: 'overdueToday', n: 0 } : { key: 'overdueDays', n: today - due };
  const isWorkedHere = (day: number) => isWorked(day, days);
  const calendar = officeCalendar(timeZone);
  if (minuteOfLocalDay(dueAt, timeZone) !== closingMinute(calendar)) {
    const minutes = workedMinutesBetween(from, dueAt, calendar, isWorkedHere);
    if (minutes > 0) return { key: 'workingHoursLeft', n: Math.ceil(minutes / MINUTES_PER_HOUR) };
  }
  const left = workedDaysBetween(today, due, isWorkedHere);
  return left <= 0 ? { key: 'dueToday', n: 0 } : { key: 'workingDaysLeft', n: left };
}
