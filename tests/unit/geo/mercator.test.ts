import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPoint } from '@/lib/geo/label-point';
import { lngLatToMercator, mercatorToLngLat, metresPerPixel } from '@/lib/geo/mercator';

describe('Web Mercator', () => {
  it('has the whole world between 0 and 1, Greenwich and the equator in the middle', () => {
    expect(lngLatToMercator(0, 0)).toEqual([0.5, 0.5]);
    expect(lngLatToMercator(-180, 85.051_128_779_806_59)).toEqual([0, expect.closeTo(0, 9)]);
    expect(lngLatToMercator(180, -90)).toEqual([1, expect.closeTo(1, 9)]);
  });

  it('comes back to where it was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lng, lat) => {
          const [x, y] = lngLatToMercator(lng, lat);
          const [lngAgain, latAgain] = mercatorToLngLat(x, y);
          expect(lngAgain).toBeCloseTo(lng, 9);
          expect(latAgain).toBeCloseTo(lat, 9);
        },
      ),
    );
  });

  it('knows how many metres a pixel covers (78,271.5 at the equator at zoom 0 of 512 px tiles)', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78_271.517 / 4, 2);
  });
});

describe('the point at which an area is written', () => {
  it('lies inside a crescent, whose middle does not', () => {
    const crescent = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 8],
          [8, 8],
          [8, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const [lng] = labelPoint(crescent);
    expect(lng).toBeGreaterThan(7.9);
  });

  it('lies in the largest part, and out of its holes', () => {
    const square = (x: number, size: number) => [
      [x, 0],
      [x + size, 0],
      [x + size, size],
      [x, size],
      [x, 0],
    ];
    const [lng, lat] = labelPoint({ type: 'MultiPolygon', coordinates: [[square(50, 1)], [square(0, 6)]] });
    expect([lng, lat]).toEqual([expect.closeTo(3, 0), expect.closeTo(3, 0)]);
    const holed = labelPoint({
      type: 'Polygon',
      coordinates: [
        square(0, 10),
        [
          [1, 1],
          [1, 9],
          [7, 9],
          [7, 1],
          [1, 1],
        ],
      ],
    });
    expect(holed[0]).toBeGreaterThan(7);
  });
});
