import { localDayNumber, localInstant, minuteOfLocalDay } from './local-day';
import { closingMinute, type OfficeCalendar } from './office-calendar';
import { workedDaysBetween, workedMinutesBetween } from './worked-time';
import { isWorkingDay } from './working-day';

/** The first working day after a day. */
function nextWorkingDay(dayNumber: number): number {
  let day = dayNumber + 1;
  while (!isWorkingDay(day)) day++;
  return day;
}

function previousWorkingDay(dayNumber: number): number {
  let day = dayNumber - 1;
  while (!isWorkingDay(day)) day--;
  return day;
}

/** Working days in (from, until]: 1 from a Monday to the Tuesday after it. Negative when `until` lies before `from`. */
export const workingDaysBetween = (fromDayNumber: number, untilDayNumber: number): number =>
  workedDaysBetween(fromDayNumber, untilDayNumber, isWorkingDay);

/**
 * When a limit of n working days that starts at an instant ends: at closing time of the n-th working day after the
 * instant's local day. The day itself does not count, at whatever hour it starts. Throws RangeError unless n is a
 * whole number above 0.
 */
export function addWorkingDays(instant: Date, n: number, calendar: OfficeCalendar): Date {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  let day = localDayNumber(instant, calendar.timeZone);
  for (let i = 0; i < n; i++) day = nextWorkingDay(day);
  return localInstant(day, closingMinute(calendar), calendar.timeZone);
}

/**
 * When a limit of working hours ends: only office hours of working days count. Throws RangeError unless hours is
 * above 0.
 */
export function addWorkingHours(instant: Date, hours: number, calendar: OfficeCalendar): Date {
  if (!(hours > 0)) throw new RangeError(`Not a number of working hours: ${hours}`);
  const { timeZone } = calendar;
  let day = localDayNumber(instant, timeZone);
  let minute = isWorkingDay(day) ? minuteOfLocalDay(instant, timeZone) : closingMinute(calendar);
  let left = Math.round(hours * 60);
  for (;;) {
    for (const { fromMinute, untilMinute } of calendar.hours) {
      const start = Math.max(fromMinute, minute);
      if (start >= untilMinute) continue;
      if (left <= untilMinute - start) return localInstant(day, start + left, timeZone);
      left -= untilMinute - start;
    }
    day = nextWorkingDay(day);
    minute = 0;
  }
}

/**
 * The earliest instant from which at most so many working minutes are left until `until`. One working day before
 * closing time on Wednesday is therefore closing time on Tuesday, and the evening between them belongs to it.
 */
export function subtractWorkingMinutes(until: Date, minutes: number, calendar: OfficeCalendar): Date {
  if (!(minutes >= 0)) throw new RangeError(`Not a number of working minutes: ${minutes}`);
  const { timeZone } = calendar;
  let day = localDayNumber(until, timeZone);
  let minute = isWorkingDay(day) ? minuteOfLocalDay(until, timeZone) : 0;
  let left = minutes;
  for (;;) {
    for (const { fromMinute, untilMinute } of calendar.hours.toReversed()) {
      const end = Math.min(untilMinute, minute);
      if (end <= fromMinute) continue;
      if (left < end - fromMinute) return localInstant(day, end - left, timeZone);
      left -= end - fromMinute;
    }
    day = previousWorkingDay(day);
    minute = 24 * 60;
    if (left === 0) return localInstant(day, closingMinute(calendar), timeZone);
  }
}

/** Working minutes between two instants, seconds dropped; 0 when `until` is not after `from`. */
export const workingMinutesBetween = (from: Date, until: Date, calendar: OfficeCalendar): number =>
  workedMinutesBetween(from, until, calendar, isWorkingDay);

/** Whether the office is at work at an instant. */
export function isOfficeHour(instant: Date, calendar: OfficeCalendar): boolean {
  const minute = minuteOfLocalDay(instant, calendar.timeZone);
  return (
    isWorkingDay(localDayNumber(instant, calendar.timeZone)) &&
    calendar.hours.some(({ fromMinute, untilMinute }) => minute >= fromMinute && minute < untilMinute)
  );
}
