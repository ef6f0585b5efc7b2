import { localDayNumber, minuteOfLocalDay, weekdayOf } from './local-day';

/** 每天从晚上到早上: local times of day `HH:MM[:SS]`. `until` not after `from` means over midnight. */
export interface RecurringWindow {
  from: string;
  until: string;
  /** on which days it begins, 0 Monday … 6 Sunday; none named means every day */
  days: readonly number[];
}

const EVERY_DAY = 0b1111111;

/** The days of a stored mask, bit 0 Monday … bit 6 Sunday; nothing said means every day. */
export const daysOfMask = (mask: number | null): number[] =>
  [0, 1, 2, 3, 4, 5, 6].filter((day) => ((mask ?? EVERY_DAY) >> day) & 1);

/** `20:30` or `20:30:00` as minutes of the day. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * Whether an instant lies in a recurring window; its first minute belongs to it, its last does not. A window over midnight
 * belongs to the day on which it begins. The same rule in SQL: db/queries/inspection/window-sql.ts.
 */
export function isWithinWindow(window: RecurringWindow, at: Date, timeZone: string): boolean {
  const [from, until] = [minuteOf(window.from), minuteOf(window.until)];
  const minute = minuteOfLocalDay(at, timeZone);
  const today = localDayNumber(at, timeZone);
  const begins = (day: number) => window.days.length === 0 || window.days.includes(weekdayOf(day));
  if (from < until) return begins(today) && minute >= from && minute < until;
  return (begins(today) && minute >= from) || (begins(today - 1) && minute < until);
}
