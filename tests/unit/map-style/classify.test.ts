import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classOf, roundestBetween } from '@/lib/map-style/classify';

const counts = fc.array(fc.nat(60), { maxLength: 60 });
const rates = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 60 });

describe('the classes of a choropleth', () => {
  it('are never more than five, and never more than there are different values', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const classes = classify(values, { whole: true });
        expect(classes.length).toBeLessThanOrEqual(Math.min(5, new Set(values.filter((v) => v > 0)).size));
      }),
    );
  });

  it('hold every value but none in exactly one class, whose borders are integers for counts', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const classes = classify(values, { whole: true });
        expect(
          classes.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to) && from <= to),
        ).toBe(true);
        for (const value of values.filter((v) => v > 0)) {
          expect(classes.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1);
        }
        expect(classes.reduce((sum, { n }) => sum + n, 0)).toBe(values.filter((v) => v > 0).length);
      }),
    );
  });

  it('put rates where their borders say, and as many as they say', () => {
    fc.assert(
      fc.property(rates, (values) => {
        const classes = classify(values, { whole: false });
        for (const found of classes) {
          expect(values.filter((value) => classOf(classes, value) === found)).toHaveLength(found.n);
        }
      }),
    );
  });

  it('get darker with more', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const steps = classify(values, { whole: true }).map(({ step }) => step);
        expect(steps).toEqual([...new Set(steps)].sort());
      }),
    );
  });

  it('do not make five shades of two values', () => {
    expect(classify([3, 3, 9, 9, 9], { whole: true })).toEqual([
      { from: 3, to: 4, step: 1, n: 2 },
      { from: 5, to: 9, step: 3, n: 3 },
    ]);
  });

  it('find the groups that are there', () => {
    const found = classify([1, 2, 2, 11, 12, 13, 40, 41], { whole: true });
    expect(found.map(({ n }) => n)).toEqual([3, 3, 2]);
  });

  it('are none when there is nothing', () => {
    expect(classify([0, 0], { whole: true })).toEqual([]);
    expect(classOf([], 3)).toBeNull();
  });

  it('choose round borders', () => {
    expect(roundestBetween(7, 13)).toBe(10);
    expect(roundestBetween(3, 4)).toBe(4);
    expect(roundestBetween(0.83, 1.27)).toBe(1);
  });
});
