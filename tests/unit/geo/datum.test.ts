import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { convertPoint, geometryToWgs84, toWgs84 } from '@/lib/geo/datum';
import { lngLatToMetres } from '@/lib/geo/local-projection';

const metresApart = ([lngA, latA]: [number, number], [lngB, latB]: [number, number]) =>
  Math.hypot(...lngLatToMetres([lngA, latA], lngB, latB));

const OLD_TOWN: [number, number] = [114.03, 33.58];

describe('the datum of a point', () => {
  it.each([
    { place: 'Luohe', gcj02: [114.026405, 33.575855], wgs84: [114.02047, 33.57733] },
    { place: 'Yuanhui district', gcj02: [114.017948, 33.565441], wgs84: [114.01204, 33.56695] },
  ])('GCJ-02 of $place is the known WGS-84 within a metre', ({ gcj02, wgs84 }) => {
    const converted = toWgs84(gcj02[0]!, gcj02[1]!, 'gcj02');
    expect(metresApart(converted, wgs84 as [number, number])).toBeLessThan(1);
  });

  it('at the old town GCJ-02 lies 574 m from WGS-84, 549 m of it east and 165 m south', () => {
    const shifted = convertPoint(...OLD_TOWN, 'wgs84', 'gcj02');
    const [east, north] = lngLatToMetres(OLD_TOWN, ...shifted);
    expect(east).toBeCloseTo(549, -1);
    expect(north).toBeCloseTo(-165, -1);
    expect(Math.hypot(east, north)).toBeCloseTo(574, -1);
  });

  it('at the old town BD-09 lies 1,257 m from WGS-84', () => {
    expect(metresApart(OLD_TOWN, convertPoint(...OLD_TOWN, 'wgs84', 'bd09'))).toBeCloseTo(1257, -1);
  });

  it.each(['gcj02', 'bd09'] as const)('%s there and back is within half a metre all over China', (datum) => {
    for (const [lng, lat] of [OLD_TOWN, [87.6, 43.8], [121.47, 31.23], [109.5, 18.25], [126.5, 45.8]]) {
      const back = toWgs84(...convertPoint(lng!, lat!, 'wgs84', datum), datum);
      expect(metresApart([lng!, lat!], back)).toBeLessThan(0.5);
    }
  });

  it('GCJ-02 shifts nothing outside its rectangle', () => {
    expect(toWgs84(-73.98, 40.75, 'gcj02')).toEqual([-73.98, 40.75]);
  });

  it('BD-09 is taken back wherever it lies', () => {
    const apart = metresApart([-73.98, 40.75], toWgs84(-73.98, 40.75, 'bd09'));
    expect(apart).toBeGreaterThan(500);
    expect(apart).toBeLessThan(1200);
  });
});

describe('the datum of a geometry', () => {
  const triangle = (): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [114.03, 33.58, 61],
        [114.04, 33.58, 61],
        [114.03, 33.59, 61],
        [114.03, 33.58, 61],
      ],
    ],
  });

  it('is converted point by point, and the entered one is left as it was', () => {
    const entered = triangle();
    const converted = geometryToWgs84(entered, 'gcj02');
    expect(entered).toEqual(triangle());
    expect(converted.coordinates[0]![1]).toEqual(toWgs84(114.04, 33.58, 'gcj02'));
  });

  it('stays closed and loses its heights', () => {
    const ring = geometryToWgs84(triangle(), 'bd09').coordinates[0]!;
    expect(ring[0]).toEqual(ring[3]);
    expect(ring.every((position) => position.length === 2)).toBe(true);
  });

  it('in WGS-84 is a copy', () => {
    const entered = triangle();
    const copy = geometryToWgs84(entered, 'wgs84');
    expect(copy.coordinates[0]![0]).toEqual([114.03, 33.58]);
    expect(copy).not.toBe(entered);
  });
});
