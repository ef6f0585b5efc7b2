import { dayNumberOf, isoDayOf } from '../calendar/local-day';
import { parseDay } from './parse-day';
import { refuse } from './refuse';

/**
 * `asOf=YYYY-MM-DD` beside the filter of tiles, summary, heat, list and export: the ledger as it was known at the end of
 * that local day. State, light, category and lead unit are those of that day, and an issue that was not yet registered,
 * or was merged into another by then, is not counted; the other facets (area, level, severity, tag, channel, text, days
 * of opening and limit, located) are taken as they stand today.
 *
 * @returns the day number, or null for the present: when the parameter is absent, or names `today`
 * @throws AppError `invalid_request` when it is not a day, or a day after today. A day before the first issue is a fair
 * question: nothing was there.
 */
export function parseAsOf(parameters: URLSearchParams, today: number): number | null {
  const value = parseDay(parameters, 'asOf');
  if (value === null) return null;
  const day = dayNumberOf(value);
  if (day > today) throw refuse('asOf', value, `a day until today, ${isoDayOf(today)}`);
  return day === today ? null : day;
}
