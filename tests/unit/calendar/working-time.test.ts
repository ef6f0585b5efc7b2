import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '@/lib/calendar/local-day';
import { minutesPerWorkingDay, officeCalendar } from '@/lib/calendar/office-calendar';
import {
  addWorkingDays,
  addWorkingHours,
  isOfficeHour,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from '@/lib/calendar/working-time';

const calendar = officeCalendar('Asia/Shanghai');
const at = (local: string) => new Date(`${local}:00+08:00`);
const instant = fc
  .integer({ min: Date.parse('2024-01-01') / 60_000, max: Date.parse('2026-11-01') / 60_000 })
  .map((minute) => new Date(minute * 60_000));

describe('limits in working days', () => {
  it('end at closing time of the n-th working day after the day they start on', () => {
    expect(addWorkingDays(at('2026-08-03T09:00'), 3, calendar)).toEqual(at('2026-08-06T18:00'));
    expect(addWorkingDays(at('2026-08-03T23:30'), 3, calendar)).toEqual(at('2026-08-06T18:00'));
  });

  it('step over National Day 2025 and count the make-up Saturday', () => {
    expect(addWorkingDays(at('2025-09-30T10:00'), 1, calendar)).toEqual(at('2025-10-09T18:00'));
    expect(addWorkingDays(at('2025-09-30T10:00'), 3, calendar)).toEqual(at('2025-10-11T18:00'));
  });

  it('start on a Sunday as on the Friday before', () => {
    expect(addWorkingDays(at('2026-08-09T20:00'), 1, calendar)).toEqual(
      addWorkingDays(at('2026-08-07T20:00'), 1, calendar),
    );
  });

  it('refuse what is not a number of days', () => {
    for (const n of [0, -1, 1.5, Number.NaN])
      expect(() => addWorkingDays(at('2026-08-03T09:00'), n, calendar)).toThrow(RangeError);
  });
});

describe('limits in working hours', () => {
  it('stand still at noon, at night and over the Spring Festival', () => {
    expect(addWorkingHours(at('2026-08-03T11:00'), 2, calendar)).toEqual(at('2026-08-03T15:30'));
    expect(addWorkingHours(at('2026-08-03T17:00'), 4, calendar)).toEqual(at('2026-08-04T11:30'));
    expect(addWorkingHours(at('2026-02-14T17:00'), 2, calendar)).toEqual(at('2026-02-24T09:30'));
  });

  it('are measured back to what they were', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 6000 }), (start, minutes) => {
        const end = addWorkingHours(start, minutes / 60, calendar);
        expect(workingMinutesBetween(start, end, calendar)).toBe(minutes);
        expect(isOfficeHour(new Date(end.getTime() - 60_000), calendar)).toBe(true);
      }),
    );
  });
});

describe('the time before a limit', () => {
  it('is one working day before closing time from closing time of the day before', () => {
    expect(subtractWorkingMinutes(at('2026-08-05T18:00'), minutesPerWorkingDay(calendar), calendar)).toEqual(
      at('2026-08-04T18:00'),
    );
    expect(subtractWorkingMinutes(at('2025-10-09T18:00'), 420, calendar)).toEqual(at('2025-09-30T18:00'));
  });

  it('begins at the earliest instant from which no more than that is left', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 6000 }), (until, minutes) => {
        const from = subtractWorkingMinutes(until, minutes, calendar);
        expect(workingMinutesBetween(from, until, calendar)).toBeLessThanOrEqual(minutes);
        expect(workingMinutesBetween(new Date(from.getTime() - 60_000), until, calendar)).toBeGreaterThan(
          minutes - 1,
        );
      }),
    );
  });
});

describe('working days between two days', () => {
  it('leaves out the first and counts the last', () => {
    expect(workingDaysBetween(dayNumberOf('2026-08-03'), dayNumberOf('2026-08-04'))).toBe(1);
    expect(workingDaysBetween(dayNumberOf('2026-08-07'), dayNumberOf('2026-08-10'))).toBe(1);
    expect(workingDaysBetween(dayNumberOf('2026-08-10'), dayNumberOf('2026-08-07'))).toBe(-1);
    expect(workingDaysBetween(dayNumberOf('2025-09-30'), dayNumberOf('2025-10-11'))).toBe(3);
  });
});
