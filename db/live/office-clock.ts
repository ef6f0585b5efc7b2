import { isoDayOf, localDayNumber, startOfLocalDay } from '../../lib/calendar/local-day';

/** What of the office decides about time. */
export interface OfficeClock {
  timeZone: string;
  /** the demo's clock stands here, milliseconds since 1970 */
  demoClock: number | null;
  campaign: { fromDay: number; untilDay: number } | null;
}

/** An instant as all answers use it: whole minutes, because the columns hold whole minutes. */
export interface Moment {
  minute: number;
  /** the minute of the office's clock, also when a past day is asked of */
  present: number;
  /** of a past day its last millisecond, which lies within the minute */
  now: Date;
  /** local day number of the office's clock */
  today: number;
  /** the past day that is asked of, null for the present */
  asOf: number | null;
}

/** The office's present, rounded down to the minute: the demo's clock if it has one, else the real one. */
export function momentOf(office: OfficeClock, realNow = Date.now()): Moment {
  const minute = Math.floor((office.demoClock ?? realNow) / 60_000);
  const now = new Date(minute * 60_000);
  return { minute, present: minute, now, today: localDayNumber(now, office.timeZone), asOf: null };
}

/** The end of a past day (lib/contract/as-of.ts); with null the present itself. */
export function momentAsOf(office: OfficeClock, present: Moment, day: number | null): Moment {
  if (day === null) return present;
  const end = startOfLocalDay(day + 1, office.timeZone).getTime();
  return { ...present, minute: Math.floor(end / 60_000) - 1, now: new Date(end - 1), asOf: day };
}

/** The day that an answer is for. */
export const dayOf = ({ today, asOf }: Moment): number => asOf ?? today;

/** The past day that an answer is for as the contract names it. */
export const asOfDay = ({ asOf }: Moment): string | null => (asOf === null ? null : isoDayOf(asOf));
