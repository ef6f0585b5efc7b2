import { minutesPerWorkingDay, type OfficeCalendar } from '../calendar/office-calendar';
import { addWorkingDays, addWorkingHours, subtractWorkingMinutes } from '../calendar/working-time';

/** 时限: so many working hours or working days. */
export interface Limit {
  amount: number;
  unit: 'working_hour' | 'working_day';
}

/** When a limit that starts at an instant ends. */
export function dueAfter(start: Date, limit: Limit, calendar: OfficeCalendar): Date {
  return limit.unit === 'working_day'
    ? addWorkingDays(start, limit.amount, calendar)
    : addWorkingHours(start, limit.amount, calendar);
}

/**
 * When the light of a running issue turns amber: when no more is left of it than the longer of one working day and
 * a fifth of the limit. Without a limit (an imported ticket) one working day before it is due.
 */
export function warnInstant(dueAt: Date, limit: Limit | null, calendar: OfficeCalendar): Date {
  const day = minutesPerWorkingDay(calendar);
  const whole = limit === null ? 0 : limit.amount * (limit.unit === 'working_day' ? day : 60);
  return subtractWorkingMinutes(dueAt, Math.max(day, Math.floor(whole / 5)), calendar);
}
