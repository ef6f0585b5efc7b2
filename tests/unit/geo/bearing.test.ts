import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingDegrees, compassPoint, metresBetween } from '@/lib/geo/bearing';
import { metresToLngLat } from '@/lib/geo/local-projection';
import { distanceMetres } from '@/lib/geo/measure';

const HERE: [number, number] = [114.03, 33.58];

describe('direction', () => {
  it.each([
    ['n', 0, 100],
    ['ne', 100, 100],
    ['e', 100, 0],
    ['se', 100, -100],
    ['s', 0, -100],
    ['sw', -100, -100],
    ['w', -100, 0],
    ['nw', -100, 100],
  ])('%s lies %i m east and %i m north', (point, east, north) => {
    expect(compassPoint(bearingDegrees(HERE, metresToLngLat(HERE, east, north)))).toBe(point);
  });

  it('is told as the nearest of eight: from 22.5 degrees on it is north-east, from 337.5 on north', () => {
    expect([22.4, 22.6, 337.4, 337.6, 359.9, 720, -45].map(compassPoint)).toEqual([
      'n',
      'ne',
      'nw',
      'n',
      'n',
      'n',
      'nw',
    ]);
  });

  it('is a number from 0 to below 360, also of a place as seen from itself', () => {
    expect(bearingDegrees(HERE, HERE)).toBe(0);
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (lng, lat) => {
          const bearing = bearingDegrees(HERE, [lng, lat]);
          expect(bearing >= 0 && bearing < 360).toBe(true);
        },
      ),
    );
  });
});

describe('distance', () => {
  it('is the same as by the way that the rest of the house measures', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (lng, lat) => {
          const metres = distanceMetres(HERE, [lng, lat]);
          expect(Math.abs(metresBetween(HERE, [lng, lat]) - metres)).toBeLessThan(0.01 + metres * 1e-6);
        },
      ),
    );
  });
});
