import { describe, expect, it } from 'vitest';
import { createAreaIndex, type KeyedArea, locateIn } from '@/lib/geo/area-index';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const AREAS: KeyedArea[] = [
  { key: 'west', geometry: { type: 'Polygon', coordinates: [square(0, 0, 1)] } },
  { key: 'east', geometry: { type: 'Polygon', coordinates: [square(1, 0, 1), square(1.4, 0.4, 0.2)] } },
  { key: 'islands', geometry: { type: 'MultiPolygon', coordinates: [[square(5, 5, 1)], [square(8, 8, 1)]] } },
];

describe('the area in which a point lies', () => {
  const index = createAreaIndex(AREAS);

  it('is found among many', () => {
    expect(locateIn(index, 0.5, 0.5)).toBe('west');
    expect(locateIn(index, 1.2, 0.5)).toBe('east');
    expect(locateIn(index, 8.5, 8.5)).toBe('islands');
  });

  it('is none in a hole, between islands of one area, or outside of all', () => {
    expect(locateIn(index, 1.5, 0.5)).toBeNull();
    expect(locateIn(index, 7, 7)).toBeNull();
    expect(locateIn(index, -3, 0.5)).toBeNull();
  });

  it('is the first given one when the point lies on a common border', () => {
    expect(locateIn(index, 1, 0.5)).toBe('west');
    expect(locateIn(createAreaIndex([AREAS[1]!, AREAS[0]!]), 1, 0.5)).toBe('east');
  });

  it('is none when there are no areas at all', () => {
    expect(locateIn(createAreaIndex([]), 0.5, 0.5)).toBeNull();
  });
});
