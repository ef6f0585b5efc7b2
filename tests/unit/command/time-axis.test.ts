import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asOfOn,
  countOfDays,
  dayAtShare,
  filterOfPeriod,
  niceMost,
  periodOf,
  shareOfDay,
  shownDay,
  steppedDay,
  tickDays,
} from '@/app/(work)/command/_time/time-axis';
import { dayNumberOf } from '@/lib/calendar/local-day';

const LAST = dayNumberOf('2026-08-09');
const axis = { first: LAST - 35, last: LAST };
const anyAxis = fc
  .record({ first: fc.integer({ min: 20_000, max: 21_000 }), days: fc.integer({ min: 0, max: 399 }) })
  .map(({ first, days }) => ({ first, last: first + days }));
const axisAndDay = anyAxis.chain((one) =>
  fc.record({ axis: fc.constant(one), day: fc.integer({ min: one.first, max: one.last }) }),
);

describe('a day on the axis', () => {
  it('is found again where it is drawn', () => {
    fc.assert(
      fc.property(axisAndDay, ({ axis: one, day }) => {
        expect(dayAtShare(shareOfDay(day, one), one)).toBe(day);
      }),
    );
  });

  it('is the first or the last when the hand goes beyond the ends', () => {
    expect([-3, 0, 1, 9].map((share) => dayAtShare(share, axis))).toEqual([
      axis.first,
      axis.first,
      LAST,
      LAST,
    ]);
  });

  it('is stepped by days, by weeks and to the ends, and never beyond them', () => {
    const from = LAST - 10;
    const stepped = (key: string) => steppedDay(from, key, axis);
    expect(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map(stepped)).toEqual([
      from - 1,
      from + 1,
      from - 7,
      from + 7,
      axis.first,
      LAST,
    ]);
    expect(steppedDay(LAST, 'PageUp', axis)).toBe(LAST);
    expect(steppedDay(axis.first, 'ArrowLeft', axis)).toBe(axis.first);
    expect(stepped('a')).toBeNull();
  });

  it('is named in the address unless it is the present', () => {
    expect(asOfOn(LAST, axis)).toBeNull();
    expect(asOfOn(LAST - 6, axis)).toBe('2026-08-03');
    fc.assert(
      fc.property(axisAndDay, ({ axis: one, day }) => {
        expect(shownDay(asOfOn(day, one), one)).toBe(day);
      }),
    );
  });

  it('that lies before all days is shown at the first', () => {
    expect(shownDay('1950-01-01', axis)).toBe(axis.first);
  });
});

describe('a period on the axis', () => {
  it('is the same filter from whichever end it was drawn, and is read back from it', () => {
    fc.assert(
      fc.property(anyAxis, fc.nat(399), fc.nat(399), (one, a, b) => {
        const [from, until] = [a, b].map((by) => Math.min(one.last, one.first + by)) as [number, number];
        const filter = filterOfPeriod(from, until, one);
        expect(filterOfPeriod(until, from, one)).toEqual(filter);
        expect(periodOf(filter, one)).toEqual({ from: Math.min(from, until), until: Math.max(from, until) });
      }),
    );
  });

  it('of all days is no filter', () => {
    expect(filterOfPeriod(LAST, axis.first, axis)).toEqual({ openedFrom: null, openedUntil: null });
  });
});

describe('the scale of the chart', () => {
  it('has a round top that nothing exceeds, with a whole number at half of it, and wastes less than half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const top = niceMost(most);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(Number.isInteger(top / 2)).toBe(true);
        if (most >= 2) expect(top).toBeLessThan(2 * most);
      }),
    );
  });

  it('names few days, evenly, the first among them', () => {
    fc.assert(
      fc.property(anyAxis, (one) => {
        const ticks = tickDays(one, 12);
        expect(ticks[0]).toBe(one.first);
        expect(ticks.length).toBeLessThanOrEqual(Math.min(12, countOfDays(one)));
        expect(new Set(ticks.slice(1).map((day, i) => day - (ticks[i] ?? 0))).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
