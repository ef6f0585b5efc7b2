import { describe, expect, it } from 'vitest';
import { bboxContains, bboxOf, bboxUnion } from '@/lib/geo/bbox';

describe('the box around a geometry', () => {
  it('is west, south, east, north, whatever the geometry', () => {
    expect(bboxOf({ type: 'Point', coordinates: [114, 33] })).toEqual([114, 33, 114, 33]);
    const line = [
      [3, -1],
      [-2, 7],
    ];
    expect(bboxOf({ type: 'LineString', coordinates: line })).toEqual([-2, -1, 3, 7]);
    expect(bboxOf({ type: 'MultiPolygon', coordinates: [[line], [[[9, 9]]]] })).toEqual([-2, -1, 9, 9]);
    const parts = [{ type: 'Point' as const, coordinates: [1, 2] }];
    expect(bboxOf({ type: 'GeometryCollection', geometries: parts })).toEqual([1, 2, 1, 2]);
  });

  it('does not exist around nothing', () => {
    expect(() => bboxOf({ type: 'LineString', coordinates: [] })).toThrow(RangeError);
    expect(bboxUnion([])).toBeNull();
  });

  it('grows over several boxes and contains its own edge', () => {
    const box = bboxUnion([
      [0, 0, 1, 1],
      [4, -2, 5, 0.5],
    ])!;
    expect(box).toEqual([0, -2, 5, 1]);
    expect(bboxContains(box, 5, 1)).toBe(true);
    expect(bboxContains(box, 5.01, 1)).toBe(false);
  });
});
