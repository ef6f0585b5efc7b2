import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightOnDay } from '@/lib/map-style/day-marks';
import { MARK_SIZE_STOPS, markSize } from '@/lib/map-style/mark-size';

describe('a feature of the tiles of all days', () => {
  it('is there on its days and on no other', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.option(fc.integer({ min: 1, max: 60 })), fc.nat(130), (from, days, day) => {
        const until = days === null ? {} : { until: from + days };
        const isThere = day >= from && (days === null || day < from + days);
        expect(lightOnDay({ from, light: 'grey', ...until }, day) !== null).toBe(isThere);
      }),
    );
  });

  it('has the light of the day: the last that has begun', () => {
    const issue = { from: 10, light: 'grey', green: 12, amber: 15, red: 16, none: 20 } as const;
    const lights = [9, 10, 11, 12, 14, 15, 16, 19, 20, 99].map((day) => lightOnDay(issue, day));
    expect(lights).toEqual([null, 'grey', 'grey', 'green', 'green', 'amber', 'red', 'red', 'none', 'none']);
  });

  it('keeps the light that it began with where none turned', () => {
    expect(lightOnDay({ from: 10, light: 'red' }, 50)).toBe('red');
  });
});

describe('the size of a mark', () => {
  it('is that of the stops at the stops, grows between them, and stays beyond them', () => {
    for (const [zoom, size] of MARK_SIZE_STOPS) expect(markSize(zoom)).toBeCloseTo(size);
    expect([markSize(3), markSize(13.5), markSize(22)].map((size) => Number(size.toFixed(3)))).toEqual([
      0.55, 0.675, 1.1,
    ]);
  });
});
