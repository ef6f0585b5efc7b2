import { describe, expect, it } from 'vitest';
import { durationInWords } from '@/app/(work)/command/_state/duration-words';
import { limitInWords } from '@/app/(work)/command/_state/limit-words';
import { readWorkingDays } from '@/app/(work)/command/_state/read-working-days';
import { dayNumberOf } from '@/lib/calendar/local-day';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { workingDaysBetween } from '@/lib/calendar/working-time';
import { dueAfter } from '@/lib/ledger/limit';

const ZONE = 'Asia/Shanghai';
/** a Sunday at the start of the National Day weeks, in which Saturdays and Sundays are worked */
const TODAY = '2026-09-20';
const NOW = `${TODAY}T01:30:00Z`;
const days = readWorkingDays(TODAY);
const running = (light: 'red' | 'amber' | 'green', dueAt: string) =>
  limitInWords({ state: 'in_progress', light, dueAt }, NOW, ZONE, days);

describe('how a limit stands, in words', () => {
  it('counts the days over it by the calendar', () => {
    expect(running('red', '2026-09-17T10:00:00Z')).toEqual({ key: 'overdueDays', n: 3 });
    expect(running('red', '2026-09-20T01:00:00Z')).toEqual({ key: 'overdueToday', n: 0 });
  });

  it('counts the days left as the office works, make-up days and holidays included', () => {
    for (const until of ['2026-09-21', '2026-09-28', '2026-10-09', '2026-10-20']) {
      const left = workingDaysBetween(dayNumberOf(TODAY), dayNumberOf(until));
      expect(running('green', `${until}T10:00:00Z`)).toEqual({ key: 'workingDaysLeft', n: left });
    }
  });

  it('says today when no working day is left', () => {
    expect(running('amber', '2026-09-20T10:00:00Z')).toEqual({ key: 'dueToday', n: 0 });
  });

  it('counts a limit in hours in hours, over the noon break, the night and the weekend', () => {
    const told = (from: string, hours: number, now = from) => {
      const start = new Date(`${from}+08:00`);
      const dueAt = dueAfter(start, { amount: hours, unit: 'working_hour' }, officeCalendar(ZONE));
      const row = { state: 'in_progress', light: 'amber', dueAt: dueAt.toISOString() } as const;
      const at = new Date(`${now}+08:00`).toISOString();
      return limitInWords(row, at, ZONE, readWorkingDays(now.slice(0, 10)));
    };
    const hoursLeft = (n: number) => ({ key: 'workingHoursLeft', n });
    // a Saturday: the hour runs on Monday morning
    expect(told('2026-11-28T19:00', 1)).toEqual(hoursLeft(1));
    // and eight hours reach into Tuesday
    expect(told('2026-11-28T19:00', 8)).toEqual(hoursLeft(8));
    expect(told('2026-11-28T19:00', 8, '2026-11-30T11:00')).toEqual(hoursLeft(6));
    expect(told('2026-11-28T19:00', 8, '2026-11-30T13:00')).toEqual(hoursLeft(5));
    expect(told('2026-11-30T09:00', 2, '2026-11-30T10:01')).toEqual(hoursLeft(1));
    // over the holiday of National Day
    expect(told('2026-09-30T17:30', 3)).toEqual(hoursLeft(3));
  });

  it('calls seven working hours that end when the office closes the working day that they are', () => {
    const dueAt = dueAfter(
      new Date('2026-11-28T19:00+08:00'),
      { amount: 7, unit: 'working_hour' },
      officeCalendar(ZONE),
    );
    const row = { state: 'in_progress', light: 'amber', dueAt: dueAt.toISOString() } as const;
    expect(limitInWords(row, '2026-11-28T11:00:00Z', ZONE, readWorkingDays('2026-11-28'))).toEqual({
      key: 'workingDaysLeft',
      n: 1,
    });
  });

  it('names the state where no clock runs, and a review that was missed', () => {
    const at = (state: 'on_hold' | 'escalated' | 'written_off' | 'merged', light: 'red' | 'grey' | 'none') =>
      limitInWords({ state, light, dueAt: null }, NOW, ZONE, days).key;
    expect(at('on_hold', 'grey')).toBe('on_hold');
    expect(at('on_hold', 'red')).toBe('reviewPassed');
    expect(at('escalated', 'grey')).toBe('escalated');
    expect(at('written_off', 'none')).toBe('closed');
  });

  it('calls a merged issue merged, never written off: nobody checked it', () => {
    expect(limitInWords({ state: 'merged', light: 'none', dueAt: null }, NOW, ZONE, days).key).toBe('merged');
  });
});

it('tells how long something stood in the largest whole unit', () => {
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-03T05:00:00Z')).toEqual({ unit: 'days', n: 2 });
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-01T05:10:00Z')).toEqual({ unit: 'hours', n: 5 });
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-01T00:20:00Z')).toEqual({ unit: 'minutes', n: 20 });
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-01T00:00:59Z')).toBeNull();
});
