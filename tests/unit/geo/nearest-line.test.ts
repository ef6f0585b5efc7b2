import fc from 'fast-check';
import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceMetres } from '@/lib/geo/measure';
import { nearestOnLines } from '@/lib/geo/nearest-line';

const line = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });
const here: [number, number] = [114.03, 33.58];

describe('the nearest of some lines', () => {
  it('is the one that passes nearest, not the one whose ends are nearest', () => {
    const far = line([114.0305, 33.5805], [114.031, 33.581]);
    const passing = line([114.02, 33.5801], [114.04, 33.5801]);
    const nearest = nearestOnLines(here, [far, passing])!;
    expect(nearest.line).toBe(1);
    expect(nearest.at[0]).toBeCloseTo(114.03, 6);
    expect(nearest.at[1]).toBeCloseTo(33.5801, 6);
    expect(nearest.metres).toBeCloseTo(11.12, 1); // 0.0001° of latitude
  });

  it('is nearest at an end where the point lies beyond it', () => {
    expect(nearestOnLines(here, [line([114.031, 33.58], [114.04, 33.58])])!.at[0]).toBeCloseTo(114.031, 6);
  });

  it('is null where there is none', () => {
    expect(nearestOnLines(here, [])).toBeNull();
    expect(nearestOnLines(here, [line()])).toBeNull();
  });

  it('is as near as the nearest of very many points along the lines', () => {
    const near = (middle: number) => fc.double({ min: middle - 0.01, max: middle + 0.01, noNaN: true });
    const point = fc.tuple(near(114.03), near(33.58));
    const lines = fc.array(fc.array(point, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(point, lines, (from, all) => {
        const sampled = all.flatMap((points) =>
          points.flatMap(([lng, lat], i) => {
            const [nextLng, nextLat] = points[i + 1] ?? [lng, lat];
            return Array.from({ length: 400 }, (_, k) => {
              const part = k / 400;
              return distanceMetres(from, [lng + part * (nextLng - lng), lat + part * (nextLat - lat)]);
            });
          }),
        );
        const nearest = nearestOnLines(
          from,
          all.map((points) => line(...points)),
        )!;
        const least = Math.min(...sampled);
        expect(nearest.metres).toBeLessThanOrEqual(least * 1.001 + 0.1);
        expect(nearest.metres).toBeGreaterThanOrEqual(least * 0.999 - 4); // points lie up to 7 m apart
      }),
      { numRuns: 60 },
    );
  });
});
