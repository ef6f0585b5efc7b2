import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { visitingOrder } from '@/lib/analytics/visiting-order';
import { distanceMetres } from '@/lib/geo/measure';

const WORST_EXCESS = 0.05;

/** The length of the shortest way past all stops: Held and Karp, over all subsets. */
function shortestMetres(stops: readonly Position[], start: Position | null): number {
  const n = stops.length;
  const between = stops.map((one) => stops.map((other) => distanceMetres(one, other)));
  const best = Array.from({ length: 1 << n }, () => new Float64Array(n).fill(Infinity));
  for (let i = 0; i < n; i++) best[1 << i]![i] = start ? distanceMetres(start, stops[i]!) : 0;
  for (let set = 1; set < 1 << n; set++) {
    for (let last = 0; last < n; last++) {
      const metres = best[set]![last]!;
      for (let next = 0; next < n; next++) {
        if (set & (1 << next)) continue;
        const further = best[set | (1 << next)]!;
        further[next] = Math.min(further[next]!, metres + between[last]![next]!);
      }
    }
  }
  return Math.min(...best.at(-1)!);
}

/** Places of a sub-district, half of them in clusters as courtyards are. */
const place = fc
  .tuple(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 0, max: 2500 }), fc.boolean())
  .map(([x, y, isClustered]): Position => {
    const at = (value: number) => (isClustered ? Math.floor(value / 900) * 900 + (value % 60) : value) * 1e-5;
    return [114.02 + at(x), 33.57 + at(y)];
  });
const start = fc.option(place, { nil: null });

describe('a visiting order', () => {
  it('is within 5 % of the shortest way there is, from where one stands or from anywhere', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 9 }), start, (stops, from) => {
        const shortest = shortestMetres(stops, from);
        expect(visitingOrder(stops, from).totalMetres).toBeLessThanOrEqual(shortest * (1 + WORST_EXCESS) + 1);
      }),
      { numRuns: 150 },
    );
  });

  it('goes to every stop once, and its legs add up to the total', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), start, (stops, from) => {
        const { order, legsMetres, totalMetres } = visitingOrder(stops, from);
        expect([...order].sort((a, b) => a - b)).toEqual(stops.map((_, i) => i));
        let at = from;
        let sum = 0;
        for (const [i, stop] of order.entries()) {
          const leg = at ? distanceMetres(at, stops[stop]!) : 0;
          expect(Math.abs(legsMetres[i]! - leg)).toBeLessThan(0.5 + leg / 1000);
          sum += legsMetres[i]!;
          at = stops[stop]!;
        }
        expect(totalMetres).toBeCloseTo(sum, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('is never longer than going in the order in which they were chosen', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), place, (stops, from) => {
        const asChosen = stops.reduce((sum, stop, i) => sum + distanceMetres(stops[i - 1] ?? from, stop), 0);
        expect(visitingOrder(stops, from).totalMetres).toBeLessThanOrEqual(asChosen * 1.001 + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same again for the same stops, and nothing for none', () => {
    const stops: Position[] = [
      [114.03, 33.58],
      [114.031, 33.58],
      [114.03, 33.581],
    ];
    expect(visitingOrder(stops, null)).toEqual(visitingOrder(stops, null));
    expect(visitingOrder([], [114, 33])).toEqual({ order: [], legsMetres: [], totalMetres: 0 });
  });
});
