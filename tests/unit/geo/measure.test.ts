import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS_METRES, lngLatToMetres, metresToLngLat } from '@/lib/geo/local-projection';
import { areaSquareMetres, distanceMetres } from '@/lib/geo/measure';

const box = (west: number, south: number, east: number, north: number): Polygon['coordinates'][0] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('lengths and areas on the ground', () => {
  it('a degree of latitude is 111.195 km on the mean sphere', () => {
    expect(distanceMetres([114, 33], [114, 34])).toBeCloseTo(111_195, -1);
  });

  it('the known pair of the shifted and the true datum lies 574 m apart', () => {
    expect(distanceMetres([114.026405, 33.575855], [114.02047, 33.57733])).toBeCloseTo(574, -0.5);
  });

  it('a field between two parallels has the area of its spherical zone', () => {
    const [south, north] = [33.575, 33.585].map((lat) => Math.sin((lat * Math.PI) / 180)) as [number, number];
    const zone = EARTH_RADIUS_METRES ** 2 * ((0.01 * Math.PI) / 180) * (north - south);
    const measured = areaSquareMetres({
      type: 'Polygon',
      coordinates: [box(114.02, 33.575, 114.03, 33.585)],
    });
    expect(measured / zone).toBeCloseTo(1, 4);
  });

  it('a hole does not count', () => {
    const whole: Polygon = { type: 'Polygon', coordinates: [box(114, 33, 114.02, 33.02)] };
    const hole: Polygon = { type: 'Polygon', coordinates: [box(114.005, 33.005, 114.01, 33.01)] };
    const pierced: Polygon = { type: 'Polygon', coordinates: [whole.coordinates[0]!, hole.coordinates[0]!] };
    expect(areaSquareMetres(pierced)).toBeCloseTo(areaSquareMetres(whole) - areaSquareMetres(hole), 3);
  });

  it('local metres agree with the great circle to one in two thousand across a sub-district', () => {
    const origin = [114.03, 33.58];
    for (const [lng, lat] of [
      [114.05, 33.59],
      [114.0, 33.55],
      [114.03, 33.62],
    ] as const) {
      const [east, north] = lngLatToMetres(origin, lng, lat);
      const exact = distanceMetres(origin, [lng, lat]);
      expect(Math.abs(Math.hypot(east, north) - exact)).toBeLessThan(exact / 2_000);
    }
  });

  it('local metres come back to the same degrees', () => {
    const [east, north] = lngLatToMetres([114.03, 33.58], 114.0412, 33.5731);
    const [lng, lat] = metresToLngLat([114.03, 33.58], east, north);
    expect(lng).toBeCloseTo(114.0412, 10);
    expect(lat).toBeCloseTo(33.5731, 10);
  });

  it('places on both sides of the date line are neighbours', () => {
    const [east] = lngLatToMetres([179.99, -17], -179.99, -17);
    expect(east).toBeGreaterThan(2_000);
    expect(east).toBeLessThan(2_200);
  });
});
