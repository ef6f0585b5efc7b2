import { describe, expect, it } from 'vitest';
import { dayNumberOf, isoDayOf } from '@/lib/calendar/local-day';
import { isPublishedDay, isWorkingDay, LAST_PUBLISHED_YEAR } from '@/lib/calendar/working-day';

const works = (day: string) => isWorkingDay(dayNumberOf(day));
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => isoDayOf(dayNumberOf(first) + i));

describe('the holidays that the State Council published', () => {
  it('closes the offices for National Day and Mid-Autumn 2025 from 1 to 8 October', () => {
    expect(daysFrom('2025-10-01', 8).filter(works)).toEqual([]);
    expect(works('2025-09-30')).toBe(true);
    expect(works('2025-10-09')).toBe(true);
  });

  it('makes up for it on Sunday 28 September and Saturday 11 October 2025', () => {
    expect(works('2025-09-28')).toBe(true);
    expect(works('2025-10-11')).toBe(true);
    expect(works('2025-09-27')).toBe(false);
    expect(works('2025-10-12')).toBe(false);
  });

  it('closes the offices for the Spring Festival 2026 from 15 to 23 February, made up on 14 and 28 February', () => {
    expect(daysFrom('2026-02-15', 9).filter(works)).toEqual([]);
    expect(works('2026-02-14')).toBe(true);
    expect(works('2026-02-28')).toBe(true);
    expect(works('2026-02-24')).toBe(true);
  });

  it('closes the offices for National Day 2026 from 1 to 7 October, made up on 20 September and 10 October', () => {
    expect(daysFrom('2026-10-01', 7).filter(works)).toEqual([]);
    expect(works('2026-09-20')).toBe(true);
    expect(works('2026-10-10')).toBe(true);
  });

  it('knows the makeshift of February 2020, when the Spring Festival was prolonged', () => {
    expect(works('2020-01-31')).toBe(false);
  });
});

describe('beyond what is published', () => {
  const year = LAST_PUBLISHED_YEAR + 1;

  it('says that it is an expectation', () => {
    expect(isPublishedDay(dayNumberOf(`${LAST_PUBLISHED_YEAR}-12-31`))).toBe(true);
    expect(isPublishedDay(dayNumberOf(`${year}-01-01`))).toBe(false);
  });

  it('keeps the days that the law itself names and expects no make-up day', () => {
    for (const day of ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
      expect(works(`${year}-${day}`)).toBe(false);
    const weekends = daysFrom(`${year}-01-01`, 365).filter(
      (day) => new Date(`${day}T00:00Z`).getUTCDay() % 6 === 0,
    );
    expect(weekends.filter(works)).toEqual([]);
  });

  it('finds the Spring Festival of 2027 by the moon: its eve is 5 February', () => {
    expect(works('2027-02-04')).toBe(true);
    expect(daysFrom('2027-02-05', 4).filter(works)).toEqual([]);
    expect(works('2027-02-09')).toBe(true);
  });
});
