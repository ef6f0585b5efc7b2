import chineseDays from 'chinese-days';
import published from 'chinese-days/dist/chinese-days.json';
import { dayNumberOf, isoDayOf, weekdayOf } from './local-day';

const OFF: ReadonlySet<number> = new Set(Object.keys(published.holidays).map(dayNumberOf));
const MADE_UP: ReadonlySet<number> = new Set(Object.keys(published.workdays).map(dayNumberOf));
const PUBLISHED_YEARS = Object.keys(published.holidays).map((day) => Number(day.slice(0, 4)));

/** The years whose holidays and make-up days (调休) the State Council has published and chinese-days knows. */
const FIRST_PUBLISHED_YEAR = Math.min(...PUBLISHED_YEARS);
export const LAST_PUBLISHED_YEAR = Math.max(...PUBLISHED_YEARS);

const known = new Map<number, boolean>();

/**
 * Whether offices work on a day. In the published years exactly as published: a make-up Saturday is a working day, a
 * bridged Monday is not. Later years are not published yet: Monday to Friday, without the thirteen days that the law
 * itself names (全国年节及纪念日放假办法, 2024), and no make-up days, for nobody can know them. Before the first
 * published year: Monday to Friday. {@link isPublishedDay} tells which of the two an answer is.
 */
export function isWorkingDay(dayNumber: number): boolean {
  let working = known.get(dayNumber);
  if (working === undefined) {
    working = MADE_UP.has(dayNumber) || (weekdayOf(dayNumber) < 5 && !isHoliday(dayNumber));
    known.set(dayNumber, working);
  }
  return working;
}

/** False where the calendar is an expectation: the year's holidays are not published (or not known to us). */
export function isPublishedDay(dayNumber: number): boolean {
  const year = yearOf(dayNumber);
  return year >= FIRST_PUBLISHED_YEAR && year <= LAST_PUBLISHED_YEAR;
}

const yearOf = (dayNumber: number) => Number(isoDayOf(dayNumber).slice(0, 4));

function isHoliday(dayNumber: number): boolean {
  return yearOf(dayNumber) > LAST_PUBLISHED_YEAR ? isHolidayByLaw(dayNumber) : OFF.has(dayNumber);
}

/** New Year, Qingming, Labour Day (2), National Day (3), Spring Festival's eve and first three days, Duanwu, Mid-Autumn. */
function isHolidayByLaw(dayNumber: number): boolean {
  const isoDay = isoDayOf(dayNumber);
  const monthDay = isoDay.slice(5);
  if (['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(monthDay)) return true;
  if (isoDay === chineseDays.getSolarTermDate(yearOf(dayNumber), 4, 'pure_brightness')) return true;
  if (lunarDayOf(dayNumber + 1) === '1-1') return true;
  return ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(lunarDayOf(dayNumber));
}

function lunarDayOf(dayNumber: number): string {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(isoDayOf(dayNumber));
  return isLeap ? `leap ${lunarMon}-${lunarDay}` : `${lunarMon}-${lunarDay}`;
}
