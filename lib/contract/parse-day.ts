import { dayNumberOf } from '../calendar/local-day';
import { refuse } from './refuse';

/** Whether a word is a calendar day `YYYY-MM-DD` that exists. Four figures for the year, so that the database knows it too. */
export function isCalendarDay(value: string): boolean {
  if (!/^[1-9]\d{3}-/.test(value)) return false;
  try {
    dayNumberOf(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A calendar day, or null when the parameter is absent or empty. Throws AppError `invalid_request` naming it otherwise. */
export function parseDay(parameters: URLSearchParams, field: string): string | null {
  const value = parameters.get(field);
  if (value === null || value === '') return null;
  if (!isCalendarDay(value)) throw refuse(field, value, 'a calendar day such as 2026-08-03');
  return value;
}
