import { localDayNumber, minuteOfLocalDay } from './local-day';
import { minutesPerWorkingDay, type OfficeCalendar } from './office-calendar';

const MILLISECONDS_PER_MINUTE = 60_000;

/** Whether offices work on a day number. What a browser knows of it is a line of days, not the calendar of all holidays. */
type IsWorked = (dayNumber: number) => boolean;

/** Worked days in (from, until]: 1 from a Monday to the Tuesday after it. Negative when `until` lies before `from`. */
export function workedDaysBetween(fromDayNumber: number, untilDayNumber: number, isWorked: IsWorked): number {
  if (untilDayNumber < fromDayNumber) return -workedDaysBetween(untilDayNumber, fromDayNumber, isWorked);
  let count = 0;
  for (let day = fromDayNumber + 1; day <= untilDayNumber; day++) if (isWorked(day)) count++;
  return count;
}

/** Worked minutes between two instants, seconds dropped; 0 when `until` is not after `from`. */
export function workedMinutesBetween(
  from: Date,
  until: Date,
  calendar: OfficeCalendar,
  isWorked: IsWorked,
): number {
  const { timeZone } = calendar;
  const firstDay = localDayNumber(from, timeZone);
  const lastDay = localDayNumber(until, timeZone);
  if (until.getTime() - from.getTime() < MILLISECONDS_PER_MINUTE) return 0;
  const upTo = (day: number, instant: Date) =>
    isWorked(day) ? minutesOpenBefore(minuteOfLocalDay(instant, timeZone), calendar) : 0;
  const wholeDays = workedDaysBetween(firstDay - 1, lastDay - 1, isWorked);
  return wholeDays * minutesPerWorkingDay(calendar) + upTo(lastDay, until) - upTo(firstDay, from);
}

function minutesOpenBefore(minute: number, calendar: OfficeCalendar): number {
  return calendar.hours.reduce(
    (sum, { fromMinute, untilMinute }) => sum + Math.max(0, Math.min(untilMinute, minute) - fromMinute),
    0,
  );
}
