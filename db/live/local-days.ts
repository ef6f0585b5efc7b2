import { localDayNumber, offsetMinutes } from '../../lib/calendar/local-day';

const MINUTES_A_DAY = 1440;
/** The offsets of the days until then, 2079, are held in an array; any other day is looked up in the calendar. */
const DAYS_HELD = 40_000;
const UNKNOWN = 32_767;
/** On this day the zone's clocks are changed. */
const CHANGING = 32_766;

function offsetOf(utcDay: number, timeZone: string): number {
  const offset = offsetMinutes(new Date(utcDay * MINUTES_A_DAY * 60_000), timeZone);
  const next = offsetMinutes(new Date((utcDay + 1) * MINUTES_A_DAY * 60_000), timeZone);
  return offset === next ? offset : CHANGING;
}

/**
 * A function from minutes since 1970 UTC to local day numbers, quick enough for millions: it asks the calendar only
 * once for each UTC day on which the zone's clocks are not changed.
 */
export function localDayCounter(timeZone: string): (minutes: number) => number {
  const offsets = new Int16Array(DAYS_HELD).fill(UNKNOWN);
  return (minutes) => {
    const utcDay = Math.floor(minutes / MINUTES_A_DAY);
    const isHeld = utcDay >= 0 && utcDay < DAYS_HELD;
    if (isHeld && offsets[utcDay] === UNKNOWN) offsets[utcDay] = offsetOf(utcDay, timeZone);
    const offset = isHeld ? offsets[utcDay]! : CHANGING;
    if (offset === CHANGING) return localDayNumber(new Date(minutes * 60_000), timeZone);
    return Math.floor((minutes + offset) / MINUTES_A_DAY);
  };
}
