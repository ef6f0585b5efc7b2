import { kinks, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@/db/seed/random';
import { findRingCrossing } from '@/lib/geo/ring-crossing';

const ring = (...corners: Position[]) => [...corners, corners[0]!];
/** Of so many corners on a circle around (114, 33.6), about 100 m wide. */
const circle = (corners: number) =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    return [114 + 0.001 * Math.cos(angle), 33.6 + 0.001 * Math.sin(angle)];
  });

describe('the rings of a polygon', () => {
  it.each([
    ['a bow-tie', [ring([0, 0], [2, 2], [2, 0], [0, 2])], [1, 1]],
    [
      'a bow-tie through a corner that is there twice',
      [ring([0, 0], [1, 1], [2, 2], [2, 0], [1, 1], [0, 2])],
      [1, 1],
    ],
    ['a corner pushed through a side', [ring([0, 0], [4, 0], [4, 4], [2, -1], [0, 4])], [1.6, 0]],
    [
      'a way that goes through a side at a corner',
      [ring([0, 0], [4, 0], [4, 4], [3, 0], [2, -1], [1, 0], [0, 4])],
      [1, 0],
    ],
    [
      'a hole that leaves its outline',
      [ring([0, 0], [4, 0], [4, 4], [0, 4]), ring([3, 1], [5, 1], [5, 2], [3, 2])],
      [4, 1],
    ],
  ])('cross in %s', (_, rings, point) => {
    const found = findRingCrossing(rings);
    expect(found?.map((degrees) => +degrees.toFixed(6))).toEqual(point);
  });

  it.each([
    ['in a square', [ring([0, 0], [1, 0], [1, 1], [0, 1])]],
    ['where two lobes touch in a corner', [ring([0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2])]],
    ['where a corner touches a side', [ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])]],
    ['where a spike goes out and back', [ring([0, 0], [4, 0], [4, 4], [4, 9], [4, 4], [0, 4])]],
    ['where a corner is written twice', [ring([0, 0], [1, 0], [1, 0], [1, 1], [0, 1], [0, 1])]],
    [
      'where a hole is cut in from outside',
      [ring([0, 0], [6, 0], [6, 6], [3, 6], [3, 4], [2, 4], [2, 2], [4, 2], [4, 4], [3, 4], [3, 6], [0, 6])],
    ],
    [
      'where a hole touches its outline',
      [ring([0, 0], [4, 0], [4, 4], [0, 4]), ring([0, 2], [2, 1], [2, 3])],
    ],
    ['on a circle of a thousand corners', [ring(...circle(1000))]],
  ])('do not cross %s', (_, rings) => {
    expect(findRingCrossing(rings)).toBeNull();
  });

  it('cross exactly where turf finds a kink, for corners thrown at random', () => {
    const random = createRandom(7);
    for (let round = 0; round < 400; round++) {
      const corners = Array.from({ length: 4 + (round % 4) }, () => [
        114 + random.next() * 0.002,
        33.6 + random.next() * 0.002,
      ]);
      const rings = [ring(...corners)];
      const found = kinks(polygon(rings)).features.length > 0;
      expect([round, findRingCrossing(rings) !== null]).toEqual([round, found]);
    }
  });
});
