import { describe, expect, it } from 'vitest';
import { lngLatToMercator, mercatorToLngLat } from '@/lib/geo/mercator';
import { tileAt, tileBounds } from '@/lib/geo/tile';

describe('tiles of the Web Mercator world', () => {
  it('have the bounds that mercantile publishes for tile 10/486/332', () => {
    const [west, south, east, north] = tileBounds(10, 486, 332);
    expect(west).toBeCloseTo(-9.140625, 10);
    expect(south).toBeCloseTo(53.12040528310657, 10);
    expect(east).toBeCloseTo(-8.7890625, 10);
    expect(north).toBeCloseTo(53.33087298301705, 10);
  });

  it('contain the point that mercantile documents as tile 9/285/193', () => {
    expect(tileAt(20.6852, 40.1222, 9)).toEqual({ z: 9, x: 285, y: 193 });
  });

  it('cover the world at zoom 0 up to 85.0511 degrees', () => {
    const [west, south, east, north] = tileBounds(0, 0, 0);
    expect([west, east]).toEqual([-180, 180]);
    expect(north).toBeCloseTo(85.0511287798066, 9);
    expect(south).toBeCloseTo(-85.0511287798066, 9);
  });

  it('share their edges with their neighbours exactly', () => {
    expect(tileBounds(15, 26763, 13152)[2]).toBe(tileBounds(15, 26764, 13152)[0]);
    expect(tileBounds(15, 26763, 13152)[1]).toBe(tileBounds(15, 26763, 13153)[3]);
  });

  it('keep points at the edge of the world', () => {
    expect(tileAt(180, -90, 3)).toEqual({ z: 3, x: 7, y: 7 });
    expect(tileAt(-180, 90, 3)).toEqual({ z: 3, x: 0, y: 0 });
  });

  it('are refused with the value that is wrong', () => {
    expect(() => tileBounds(31, 0, 0)).toThrow('got 31');
    expect(() => tileBounds(2, 4, 0)).toThrow('Tile x must be a whole number from 0 to 3 at zoom 2, got 4');
    expect(() => tileBounds(2, 0, -1)).toThrow('Tile y');
    expect(() => tileBounds(2, 0.5, 0)).toThrow('got 0.5');
  });

  it('go to Mercator and back without moving', () => {
    for (const [lng, lat] of [
      [114.03, 33.58],
      [-70.6, -53.1],
      [0, 0],
    ] as const) {
      const [backLng, backLat] = mercatorToLngLat(...lngLatToMercator(lng, lat));
      expect(backLng).toBeCloseTo(lng, 10);
      expect(backLat).toBeCloseTo(lat, 10);
    }
  });
});
