import { offsetMinutes } from '../calendar/local-day';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Calendar fields as a clock on the wall shows them. */
export interface WallTime {
  year: number;
  /** 1…12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** How a wall time stands to the instants of its zone. */
export type WallTimeFit = 'plain' | 'repeated' | 'skipped';

/** Whether the runtime knows an IANA zone such as Asia/Shanghai. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How far a zone's clock is ahead of UTC; asked anew only on a day on which it changes, because files are long. */
function offsetMs(instantMs: number, zone: string): number {
  const midnight = Math.floor(instantMs / DAY_MS) * DAY_MS;
  const before = offsetMinutes(new Date(midnight), zone);
  const isSteady = before === offsetMinutes(new Date(midnight + DAY_MS), zone);
  return (isSteady ? before : offsetMinutes(new Date(instantMs), zone)) * MINUTE_MS;
}

/** The instant that a wall time would be if it were UTC, in milliseconds since the epoch. */
export function wallAsUtc({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instant of a wall time. Where the clock is put back, a wall time happens twice (`repeated`): the earlier of the
 * two is taken. Where it is put forward, it never happens (`skipped`): it is read by the clock as it stood before the
 * change, so that 02:30 becomes 03:30.
 */
export function instantOfWall(wall: WallTime, zone: string): { at: Date; fit: WallTimeFit } {
  const local = wallAsUtc(wall);
  const before = local - offsetMs(local - DAY_MS, zone);
  const after = local - offsetMs(local + DAY_MS, zone);
  const fitting = [before, after].filter((instant) => offsetMs(instant, zone) === local - instant);
  if (fitting.length === 0) return { at: new Date(before), fit: 'skipped' };
  const earliest = Math.min(...fitting);
  return { at: new Date(earliest), fit: Math.max(...fitting) > earliest ? 'repeated' : 'plain' };
}
