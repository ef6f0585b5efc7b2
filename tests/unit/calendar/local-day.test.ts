import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumberOf,
  isoDayOf,
  localDay,
  localDayNumber,
  localInstant,
  minuteOfLocalDay,
  startOfLocalDay,
  weekdayOf,
} from '@/lib/calendar/local-day';

const zone = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
);
const instant = fc.date({ min: new Date('1995-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('day numbers', () => {
  it('count from 1970-01-01 and read back', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('2026-08-03')).toBe(20668);
    expect(isoDayOf(20668)).toBe('2026-08-03');
  });

  it('know their weekday: 2026-08-03 is a Monday', () => {
    expect(weekdayOf(dayNumberOf('2026-08-03'))).toBe(0);
    expect(weekdayOf(dayNumberOf('1969-12-28'))).toBe(6);
  });

  it('refuse days that do not exist', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-2-3', 'today', '']) {
      expect(() => dayNumberOf(day)).toThrow(RangeError);
    }
  });
});

describe('local days', () => {
  it('begin in Shanghai eight hours before they begin in Greenwich', () => {
    expect(startOfLocalDay(dayNumberOf('2026-08-03'), 'Asia/Shanghai').toISOString()).toBe(
      '2026-08-02T16:00:00.000Z',
    );
    expect(localDay(new Date('2026-08-02T15:59:59Z'), 'Asia/Shanghai')).toBe('2026-08-02');
    expect(localDay(new Date('2026-08-02T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-08-03');
  });

  it('agree with what the platform shows on the clock, in any zone and any year', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(at);
        const minute = minuteOfLocalDay(at, timeZone);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(`${localDay(at, timeZone)} ${clock}`).toBe(shown);
      }),
    );
  });

  it('lead back to the instant, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const wholeMinute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        const back = localInstant(
          localDayNumber(wholeMinute, timeZone),
          minuteOfLocalDay(wholeMinute, timeZone),
          timeZone,
        );
        const hoursOff = (wholeMinute.getTime() - back.getTime()) / 3_600_000;
        expect([0, 1]).toContain(hoursOff);
      }),
    );
  });

  it('read a time that summer time skips with the offset before the change', () => {
    const skipped = localInstant(dayNumberOf('2026-03-29'), 2 * 60 + 30, 'Europe/Berlin');
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});
