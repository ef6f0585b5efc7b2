import { describe, expect, it } from 'vitest';
import { durationInWords } from '@/app/(work)/command/_state/duration-words';
import { limitInWords } from '@/app/(work)/command/_state/limit-words';
import { readWorkingDays } from '@/app/(work)/command/_state/read-working-days';
import { dayNumberOf } from '@/lib/calendar/local-day';
import { workingDaysBetween } from '@/lib/calendar/working-time';

const ZONE = 'Asia/Shanghai';
/** a Sunday at the start of the National Day weeks, in which Saturdays and Sundays are worked */
const TODAY = '2026-09-20';
const days = readWorkingDays(TODAY);
const running = (light: 'red' | 'amber' | 'green', dueAt: string) =>
  limitInWords({ state: 'in_progress', light, dueAt }, TODAY, ZONE, days);

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

  it('names the state where no clock runs, and a review that was missed', () => {
    const at = (state: 'on_hold' | 'escalated' | 'written_off' | 'merged', light: 'red' | 'grey' | 'none') =>
      limitInWords({ state, light, dueAt: null }, TODAY, ZONE, days).key;
    expect(at('on_hold', 'grey')).toBe('on_hold');
    expect(at('on_hold', 'red')).toBe('reviewPassed');
    expect(at('escalated', 'grey')).toBe('escalated');
    expect(at('written_off', 'none')).toBe('closed');
  });

  it('calls a merged issue merged, never written off: nobody checked it', () => {
    expect(limitInWords({ state: 'merged', light: 'none', dueAt: null }, TODAY, ZONE, days).key).toBe(
      'merged',
    );
  });
});

it('tells how long something stood in the largest whole unit', () => {
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-03T05:00:00Z')).toEqual({ unit: 'days', n: 2 });
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-01T05:10:00Z')).toEqual({ unit: 'hours', n: 5 });
  expect(durationInWords('2026-08-01T00:00:00Z', '2026-08-01T00:20:00Z')).toEqual({ unit: 'minutes', n: 20 });
});
